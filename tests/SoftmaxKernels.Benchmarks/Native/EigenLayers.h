// Layers and networks by Eigen's expressions over matrices whose sizes the compiler knows, those of the batches too.
#pragma once

#include "EigenSoftmax.h"
#include "Layers.h"

#include <Eigen/Core>

#include <algorithm>
#include <iterator>

namespace {

// The order of the weights and the kind of product are the fastest of Eigen's that were tried.
template <int Rows, Activation F, int Inputs, int Outputs>
class Layer {
    static constexpr int few_outputs = 16;
    static constexpr int few_weights = 1024;
    static constexpr int order = Outputs < few_outputs ? Eigen::RowMajor : Eigen::ColMajor;

    using Weights = Eigen::Map<const Eigen::Matrix<float, Outputs, Inputs, order>, Eigen::Aligned64>;
    using Biases = Eigen::Map<const Eigen::Matrix<float, Outputs, 1>, Eigen::Aligned64>;

    alignas(64) float weight_numbers[Outputs * Inputs];
    alignas(64) float bias_numbers[Outputs];

public:
    static constexpr int inputs = Inputs;

    explicit Layer(const LayerNumbers* numbers) {
        Eigen::Map<Eigen::Matrix<float, Outputs, Inputs, order>> weights(weight_numbers);
        weights = Eigen::Map<const Eigen::Matrix<float, Outputs, Inputs, Eigen::RowMajor>>(numbers->weights);
        std::copy_n(numbers->biases, Outputs, bias_numbers);
    }

    void row(const float* x, float* y) {
        const Weights weights(weight_numbers);
        const Biases biases(bias_numbers);
        const Eigen::Map<const Eigen::Matrix<float, Inputs, 1>> input(x);
        Eigen::Map<Eigen::Matrix<float, Outputs, 1>> output(y);
        if constexpr (Inputs * Outputs >= few_weights) {
            output = biases;
            output.noalias() += weights * input;
            activate(y);
        } else if constexpr (F == Activation::Tanh) {
            output.array() = (biases + weights.lazyProduct(input)).array().tanh();
        } else {
            output = biases + weights.lazyProduct(input);
            activate(y);
        }
    }

    // A batch as a product of matrices: its columns are the rows of the batch.
    void batch(const float* x, float* y) {
        const Eigen::Map<const Eigen::Matrix<float, Inputs, Rows>> input(x);
        Eigen::Map<Eigen::Matrix<float, Outputs, Rows>> output(y);
        output.colwise() = Biases(bias_numbers);
        output.noalias() += Weights(weight_numbers) * input;
        if constexpr (F == Activation::Tanh) {
            output.array() = output.array().tanh();
        } else {
            for (int row = 0; row < Rows; row++) {
                activate(y + row * Outputs);
            }
        }
    }

private:
    static void activate(float* y) {
        if constexpr (F == Activation::Softmax) {
            softmax<Outputs>(y, y);
        } else if constexpr (F == Activation::Tanh) {
            Eigen::Map<Row<Outputs>> output(y);
            output = output.tanh();
        }
    }
};

template <int Rows, Activation Last, int Inputs, int Outputs, int... Next>
class Network {
    Layer<Rows, Activation::Tanh, Inputs, Outputs> layer;
    Network<Rows, Last, Outputs, Next...> rest;
    alignas(64) float between[Rows * Outputs];

public:
    static constexpr int inputs = Inputs;

    explicit Network(const LayerNumbers* numbers) : layer(numbers), rest(numbers + 1) {}

    void row(const float* x, float* y) {
        layer.row(x, between);
        rest.row(between, y);
    }

    void batch(const float* x, float* y) {
        layer.batch(x, between);
        rest.batch(between, y);
    }
};

template <int Rows, Activation Last, int Inputs, int Outputs>
class Network<Rows, Last, Inputs, Outputs> : public Layer<Rows, Last, Inputs, Outputs> {
    using Layer<Rows, Last, Inputs, Outputs>::Layer;
};

template <class Shape>
struct LayersRows final : Contender {
    Workload work;
    Shape shape;
    explicit LayersRows(const Workload& workload) : work(workload), shape(layers_of(workload).data()) {}
    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (int row = 0; row < work.rows; row++) {
                call(work.input + row * Shape::inputs, work.output + row * work.size);
            }
        }
    }

private:
    __attribute__((noinline)) void call(const float* x, float* y) { shape.row(x, y); }
};

template <class Shape>
struct LayersBatches final : Contender {
    Workload work;
    Shape shape;
    explicit LayersBatches(const Workload& workload) : work(workload), shape(layers_of(workload).data()) {}
    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            call(work.input, work.output);
        }
    }

private:
    __attribute__((noinline)) void call(const float* x, float* y) { shape.batch(x, y); }
};

template <int Rows, Activation Last, int... Sizes>
void open_if(Operation operation, const Workload& work, Contender*& contender) {
    constexpr int sizes[] = {Sizes...};
    const int* const end = work.sizes + work.layer_count + 1;
    if (work.output_activation != Last || !std::equal(std::begin(sizes), std::end(sizes), work.sizes, end)) {
        return;
    }

    using Shape = Network<Rows, Last, Sizes...>;
    if (operation == layers_row) {
        contender = new LayersRows<Shape>(work);
    } else if (work.rows == Rows) {
        contender = new LayersBatches<Shape>(work);
    }
}

// SHAPES, which the command line defines, is SHAPE(...) for each layer and network of the tables.
#define SHAPE(rows, activation, ...) open_if<rows, Activation::activation, __VA_ARGS__>(operation, work, contender);

Contender* open_layers(Operation operation, const Workload& work) {
    Contender* contender = nullptr;
    SHAPES
    return contender;
}

}  // namespace
