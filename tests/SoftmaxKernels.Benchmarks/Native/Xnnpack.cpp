// XNNPACK's operators, run per row or per batch, without a thread pool.
#include "Shim.h"
#include "XnnpackLayers.h"

#include <xnnpack.h>

namespace {

// Set up for each call.
struct Softmax final : Contender {
    Workload work;
    int rows_per_call;
    xnn_operator_t op = nullptr;

    Softmax(const Workload& workload, int rows) : work(workload), rows_per_call(rows) {
        require(xnn_create_softmax_nc_f32(work.size, work.size, work.size, 0, &op));
    }

    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (int row = 0; row < work.rows; row += rows_per_call) {
                xnn_setup_softmax_nc_f32(op, rows_per_call, work.input + row * work.size, work.output + row * work.size, nullptr);
                xnn_run_operator(op, nullptr);
            }
        }
    }
};

}  // namespace

const char* shim_name(Operation) { return "C++: XNNPACK"; }

Contender* shim_open(Operation operation, const Workload& workload) {
    if (xnn_initialize(nullptr) != xnn_status_success) {
        return nullptr;
    }

    switch (operation) {
        case softmax_row:
            return new Softmax(workload, 1);
        case softmax_batch:
            return new Softmax(workload, workload.rows);
        case layers_row:
            return new Layers(workload, 1);
        case layers_batch:
            return new Layers(workload, workload.rows);
        default:
            return nullptr;
    }
}
