`ifdef MONOLIP_TEST
/* Feeds the golden vectors, an event a clock, and prints PASS or FAIL. For example
 *   iverilog -D MONOLIP_TEST -s @NAME@_test -o test @NAME@.v && vvp test
 *   verilator --binary --timing -DMONOLIP_TEST --top-module @NAME@_test @NAME@.v
 */
module @NAME@_test;
    localparam LATENCY = @LATENCY_VALUE@;
    localparam N_VECTORS = @N_VECTORS@;

    reg clk, in_valid;
    reg [@INPUT_TOP@:0] in_steps;
    wire out_valid;
    wire out_decision;
    wire [@SCORES_TOP@:0] out_scores;
    reg [@INPUT_TOP@:0] steps [0:N_VECTORS-1];
    reg [@SCORES_TOP@:0] scores [0:N_VECTORS-1];
    reg decisions [0:N_VECTORS-1];
    integer tick, event_out, failed;

    @NAME@ model (
        .clk(clk),
        .in_valid(in_valid),
        .in_steps(in_steps),
        .out_valid(out_valid),
        .out_decision(out_decision),
        .out_scores(out_scores)
    );

    initial begin
@VECTORS@
        clk = 0;
        failed = 0;
        for (tick = 0; tick < N_VECTORS + LATENCY; tick = tick + 1) begin
            in_valid = tick < N_VECTORS;
            in_steps = 0;
            if (tick < N_VECTORS) in_steps = steps[tick];
            #5 clk = 1;
            #5 clk = 0;
            event_out = tick - LATENCY + 1;
            if (event_out < 0 || event_out >= N_VECTORS) begin
                if (out_valid !== 1'b0) failed = failed + 1;
            end else begin
                if (out_valid !== 1'b1) failed = failed + 1;
                if (out_scores !== scores[event_out]) failed = failed + 1;
                if (out_decision !== decisions[event_out]) failed = failed + 1;
            end
        end
        if (failed == 0) $display("PASS: %0d golden vectors", N_VECTORS);
        else $display("FAIL: %0d differences", failed);
        $finish;
    end
endmodule
`endif
