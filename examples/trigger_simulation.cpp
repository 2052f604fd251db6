// Clocks a simulated trigger once for each event of its input, and gives the decisions.
#include <cstdint>
#include <cstdio>

#include "Vtrigger.h"

int main() {
    Vtrigger trigger;
    uint64_t event;
    int after = 0;
    // The last events leave the pipeline some clocks after they came in.
    while (after < LATENCY) {
        trigger.in_valid = std::fread(&event, sizeof event, 1, stdin) == 1;
        if (trigger.in_valid) trigger.in_steps = event;
        else after++;
        trigger.clk = 0;
        trigger.eval();
        trigger.clk = 1;
        trigger.eval();
        if (trigger.out_valid) std::putchar(trigger.out_decision);
    }
    return 0;
}
