/* Written by monolip. Self-contained, synthesisable Verilog-2001: an event a clock, no DSP. */
@COMMENT@
/* The scores of an event come out LATENCY = @LATENCY_VALUE@ clocks after it is taken in, with
 * out_valid; only valid bits have a state before, zero. */
/* verilator lint_off UNUSED */
module @NAME@ (
    input wire clk,
    input wire in_valid,
    input wire [@INPUT_TOP@:0] in_steps,
    output wire out_valid,
    output wire out_decision,
    output wire [@SCORES_TOP@:0] out_scores
);
    localparam LATENCY = @LATENCY_VALUE@;
    localparam [255:0] HASH = 256'h@HASH@;

    reg [LATENCY-1:0] valid;
    initial valid = 0;
    always @(posedge clk) valid <= @NEXT_VALID@;
    assign out_valid = valid[LATENCY-1];
@BODY@
endmodule
/* verilator lint_on UNUSED */
