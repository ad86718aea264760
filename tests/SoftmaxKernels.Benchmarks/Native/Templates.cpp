// Plain loops over a length that the compiler knows, vectorised with the exponential and tanh of whichever vector
// mathematics library is linked: glibc's libmvec, or SLEEF under the same names. Compiled with -ffast-math.
#include "Shim.h"

#include <cmath>

namespace {

// Not padded to whole registers: stores of parts of a register that is then loaded whole cost far more than they save.
template <int N>
inline void softmax(const float* x, float* y) {
    alignas(64) float e[N];
    float max = x[0];
    for (int i = 1; i < N; i++) {
        max = x[i] > max ? x[i] : max;
    }

    float sum = 0.0f;
    for (int i = 0; i < N; i++) {
        e[i] = std::exp(x[i] - max);
        sum += e[i];
    }

    const float inverse = 1.0f / sum;
    for (int i = 0; i < N; i++) {
        y[i] = e[i] * inverse;
    }
}

template <int N>
__attribute__((noinline)) void softmax_of_row(const float* x, float* y) {
    softmax<N>(x, y);
}

template <int N>
__attribute__((noinline)) void softmax_of_rows(const float* x, float* y, int rows) {
    for (int row = 0; row < rows; row++) {
        softmax<N>(x + row * N, y + row * N);
    }
}

template <int N>
__attribute__((noinline)) void tanh_of_row(const float* x, float* y) {
    for (int i = 0; i < N; i++) {
        y[i] = std::tanh(x[i]);
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

template <int N>
struct TanhRows final : Contender {
    Workload work;
    explicit TanhRows(const Workload& workload) : work(workload) {}
    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (int row = 0; row < work.rows; row++) {
                tanh_of_row<N>(work.input + row * N, work.output + row * N);
            }
        }
    }
};

}  // namespace

const char* shim_name(Operation operation) { return operation == tanh_row ? TANH_NAME : SOFTMAX_NAME; }

Contender* shim_open(Operation operation, const Workload& workload) {
    switch (operation) {
        case softmax_row:
            return open_fixed<SoftmaxRows>(workload);
        case softmax_batch:
            return open_fixed<SoftmaxBatches>(workload);
        case tanh_row:
            return open_fixed<TanhRows>(workload);
    }

    return nullptr;
}
