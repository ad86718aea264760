// XNNPACK's softmax operator, set up and run per row or per batch, without a thread pool.
#include "Shim.h"

#include <xnnpack.h>

namespace {

struct Softmax final : Contender {
    Workload work;
    int rows_per_call;
    xnn_operator_t op;

    Softmax(const Workload& workload, int rows, xnn_operator_t softmax) : work(workload), rows_per_call(rows), op(softmax) {}

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
    if (operation == tanh_row || xnn_initialize(nullptr) != xnn_status_success) {
        return nullptr;
    }

    const size_t size = workload.size;
    xnn_operator_t softmax = nullptr;
    if (xnn_create_softmax_nc_f32(size, size, size, 0, &softmax) != xnn_status_success) {
        return nullptr;
    }

    return new Softmax(workload, operation == softmax_row ? 1 : workload.rows, softmax);
}
