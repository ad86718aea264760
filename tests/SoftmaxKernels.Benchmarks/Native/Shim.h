// What every native contender exports. The timing loops are in here, so that no transition from managed code is timed.
#pragma once

#define SHIM_EXPORT extern "C" __attribute__((visibility("default")))

// The values of NativeOperation.
enum Operation { softmax_row = 0, softmax_batch = 1, tanh_row = 2, layer_row = 3, layer_batch = 4 };

// The fields of NativeWorkload. The last three are of layers only: biases as many as size, weights inputs for each of them.
struct Workload {
    int size;
    int rows;
    const float* input;
    float* output;
    int inputs;
    int is_classifier;
    const float* weights;
    const float* biases;
};

struct Contender {
    virtual ~Contender() = default;
    virtual void run(int repetitions) = 0;
};

// A contender of a fixed size: Loop<N>, for the N asked for if it is one of those compared.
template <template <int> class Loop, int... Sizes>
Contender* open_one_of(const Workload& workload) {
    Contender* contender = nullptr;
    ((workload.size == Sizes ? void(contender = new Loop<Sizes>(workload)) : void()), ...);
    return contender;
}

template <template <int> class Loop>
Contender* open_fixed(const Workload& workload) {
    return open_one_of<Loop, 2, 3, 4, 5, 8, 10, 16, 17, 32, 64, 100, 256, 1000, 4096>(workload);
}

// Implemented by each library. Null: the library does not have the operation.
const char* shim_name(Operation operation);
Contender* shim_open(Operation operation, const Workload& workload);

SHIM_EXPORT const char* contender_name(int operation) { return shim_name(static_cast<Operation>(operation)); }

SHIM_EXPORT Contender* contender_open(int operation, const Workload* workload) {
    return shim_open(static_cast<Operation>(operation), *workload);
}

SHIM_EXPORT void contender_run(Contender* contender, int repetitions) { contender->run(repetitions); }
