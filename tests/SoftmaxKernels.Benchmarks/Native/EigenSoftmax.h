// Softmax by Eigen's expressions over arrays whose sizes the compiler knows.
#pragma once

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

}  // namespace
