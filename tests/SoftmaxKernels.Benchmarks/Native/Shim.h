// What every native contender exports. The timing loops are in here, so that no transition from managed code is timed.
#pragma once

#define SHIM_EXPORT extern "C" __attribute__((visibility("default")))

// The values of NativeOperation.
enum Operation { softmax_row = 0, softmax_batch = 1, tanh_row = 2, layers_row = 3, layers_batch = 4 };

// Names and values of LayerActivation, of those that are measured.
enum class Activation { None = 0, Tanh = 1, Softmax = 6 };

// The fields of NativeWorkload. The last four are of layers and networks only, the two pointers valid while a contender is
// opened: the number of inputs, then that of outputs of each layer; of each layer its weights, row-major, and its biases
// behind them. Layers before the last are of tanh.
struct Workload {
    int size;
    int rows;
    const float* input;
    float* output;
    int layer_count;
    Activation output_activation;
    const int* sizes;
    const float* parameters;
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
