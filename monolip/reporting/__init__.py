"""What :func:`monolip.report` puts together: facts, figures and one page of HTML."""
