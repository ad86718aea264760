// Eigen's expressions over arrays and matrices whose sizes the compiler knows.
#include "Shim.h"

#include <Eigen/Core>

namespace {

template <int N>
using Row = Eigen::Array<float, N, 1>;

template <int N>
inline void softmax(const float* x, float* y) {
    Eigen::Map<const Row<N>> logits(x);
    Eigen::Map<Row<N>> probabilities(y);
    probabilities = (logits - logits.maxCoeff()).exp();
    probabilities *= 1.0f / probabilities.sum();
}

template <int N>
__attribute__((noinline)) void softmax_of_row(const float* x, float* y) {
    softmax<N>(x, y);
}

// Row by row: the column-wise form of the expression is slower at every size.
template <int N>
__attribute__((noinline)) void softmax_of_rows(const float* x, float* y, int rows) {
    for (int row = 0; row < rows; row++) {
        softmax<N>(x + row * N, y + row * N);
    }
}

template <int N>
struct SoftmaxRows final : Contender {
    Workload work;
    explicit SoftmaxRows(const Workload& workload) : work(workload) {}
    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (int row = 0; row < work.rows; row++) {
                softmax_of_row<N>(work.input + row * N, work.output + row * N);
            }
        }
    }
};

template <int N>
struct SoftmaxBatches final : Contender {
    Workload work;
    explicit SoftmaxBatches(const Workload& workload) : work(workload) {}
    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            softmax_of_rows<N>(work.input, work.output, work.rows);
        }
    }
};

// Row-major, as the weights of the managed contenders are.
template <int Inputs, int Outputs>
struct Layer {
    using Weights = Eigen::Matrix<float, Outputs, Inputs, Eigen::RowMajor>;
    using Input = Eigen::Matrix<float, Inputs, 1>;
    using Output = Eigen::Matrix<float, Outputs, 1>;

    // A batch as a product of matrices: its columns are the rows of the batch.
    using Inputs_of_rows = Eigen::Matrix<float, Inputs, Eigen::Dynamic>;
    using Outputs_of_rows = Eigen::Matrix<float, Outputs, Eigen::Dynamic>;

    static __attribute__((noinline)) void row(const Workload& work, const float* x, float* y) {
        Eigen::Map<const Weights> weights(work.weights);
        Eigen::Map<const Output> biases(work.biases);
        Eigen::Map<Output> output(y);
        output.noalias() = weights * Eigen::Map<const Input>(x);
        output += biases;
        activate(work, y);
    }

    static __attribute__((noinline)) void rows(const Workload& work) {
        Eigen::Map<const Weights> weights(work.weights);
        Eigen::Map<const Output> biases(work.biases);
        Eigen::Map<Outputs_of_rows> output(work.output, Outputs, work.rows);
        output.noalias() = weights * Eigen::Map<const Inputs_of_rows>(work.input, Inputs, work.rows);
        output.colwise() += biases;
        if (work.is_classifier) {
            for (int row = 0; row < work.rows; row++) {
                softmax<Outputs>(work.output + row * Outputs, work.output + row * Outputs);
            }
        } else {
            output.array() = output.array().tanh();
        }
    }

    static void activate(const Workload& work, float* y) {
        if (work.is_classifier) {
            softmax<Outputs>(y, y);
        } else {
            Eigen::Map<Row<Outputs>> output(y);
            output = output.tanh();
        }
    }
};

template <class Shape>
struct LayerRows final : Contender {
    Workload work;
    explicit LayerRows(const Workload& workload) : work(workload) {}
    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (int row = 0; row < work.rows; row++) {
                Shape::row(work, work.input + row * work.inputs, work.output + row * work.size);
            }
        }
    }
};

template <class Shape>
struct LayerBatches final : Contender {
    Workload work;
    explicit LayerBatches(const Workload& workload) : work(workload) {}
    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            Shape::rows(work);
        }
    }
};

template <template <class> class Loop, int Inputs, int Outputs>
void open_if(const Workload& workload, Contender*& contender) {
    if (workload.inputs == Inputs && workload.size == Outputs) {
        contender = new Loop<Layer<Inputs, Outputs>>(workload);
    }
}

template <template <class> class Loop>
Contender* open_layer(const Workload& workload) {
    Contender* contender = nullptr;
    open_if<Loop, 8, 64>(workload, contender);
    open_if<Loop, 16, 32>(workload, contender);
    open_if<Loop, 64, 10>(workload, contender);
    open_if<Loop, 64, 64>(workload, contender);
    open_if<Loop, 84, 64>(workload, contender);
    open_if<Loop, 152, 64>(workload, contender);
    open_if<Loop, 784, 10>(workload, contender);
    open_if<Loop, 256, 256>(workload, contender);
    return contender;
}

}  // namespace

const char* shim_name(Operation) { return "C++: Eigen"; }

Contender* shim_open(Operation operation, const Workload& workload) {
    switch (operation) {
        case softmax_row:
            return open_fixed<SoftmaxRows>(workload);
        case softmax_batch:
            return open_fixed<SoftmaxBatches>(workload);
        case layer_row:
            return open_layer<LayerRows>(workload);
        case layer_batch:
            return open_layer<LayerBatches>(workload);
        default:
            return nullptr;
    }
}
