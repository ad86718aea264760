// Layers and networks by XNNPACK's fully-connected, sigmoid and softmax operators, without a thread pool. Operators are
// created, with the weights in the order that they prefer, and set up beforehand.
#pragma once

#include "Layers.h"

#include <xnnpack.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <new>
#include <vector>

namespace {

inline void require(xnn_status status) {
    if (status != xnn_status_success) {
        std::fprintf(stderr, "XNNPACK: status %d.\n", status);
        std::abort();
    }
}

// Memory on a cache line for numbers that operators may read a little beyond. Nobody frees it, as nobody frees contenders.
inline float* place(int count) {
    return new (std::align_val_t(64)) float[count + XNN_EXTRA_BYTES / sizeof(float)]();
}

// The fully-connected operator, and that of the activation. XNNPACK has no tanh of floats; it is 2 sigmoid(2 z) - 1, with
// the first 2 in the weights and biases and the rest in a loop.
class Layer {
    xnn_operator_t product = nullptr;
    xnn_operator_t activation = nullptr;  // Null where the layer has none.
    bool is_tanh;
    float* results;
    int count;

public:
    // Sums: room for what comes before the activation.
    Layer(const LayerNumbers& layer, int rows, const float* input, float* sums, float* output)
        : is_tanh(layer.activation == Activation::Tanh), results(output), count(rows * layer.outputs) {
        const size_t inputs = layer.inputs;
        const size_t outputs = layer.outputs;
        const float infinity = std::numeric_limits<float>::infinity();
        std::vector<float> numbers(layer.weights, layer.biases + outputs);
        for (float& number : numbers) {
            number *= is_tanh ? 2.0f : 1.0f;
        }

        const float* biases = numbers.data() + inputs * outputs;
        require(xnn_create_fully_connected_nc_f32(
            inputs, outputs, inputs, outputs, numbers.data(), biases, -infinity, infinity, 0, &product));
        require(xnn_setup_fully_connected_nc_f32(
            product, rows, input, layer.activation == Activation::None ? output : sums, nullptr));
        if (is_tanh) {
            require(xnn_create_sigmoid_nc_f32(outputs, outputs, outputs, 0, &activation));
            require(xnn_setup_sigmoid_nc_f32(activation, rows, sums, output, nullptr));
        } else if (layer.activation == Activation::Softmax) {
            require(xnn_create_softmax_nc_f32(outputs, outputs, outputs, 0, &activation));
            require(xnn_setup_softmax_nc_f32(activation, rows, sums, output, nullptr));
        }
    }

    float* output() const { return results; }

    void run(float* destination) const {
        xnn_run_operator(product, nullptr);
        if (activation != nullptr) {
            xnn_run_operator(activation, nullptr);
        }

        if (is_tanh) {
            for (int i = 0; i < count; i++) {
                destination[i] = 2.0f * results[i] - 1.0f;
            }
        } else if (destination != results) {
            std::copy_n(results, count, destination);
        }
    }
};

// Operators have the places where they read and write from their setup. Rows are copied to and from one such place, which
// takes less time than a setup for each row; a batch stays where it is.
class Layers final : public Contender {
    Workload work;
    int rows_per_call;
    int inputs;
    float* input_of_row;
    std::vector<Layer> layers;

public:
    Layers(const Workload& workload, int rows)
        : work(workload), rows_per_call(rows), inputs(workload.sizes[0]), input_of_row(place(inputs)) {
        const bool is_batch = rows == work.rows;
        const float* source = is_batch ? work.input : input_of_row;
        for (const LayerNumbers& numbers : layers_of(work)) {
            const bool is_last = static_cast<int>(layers.size()) == work.layer_count - 1;
            float* sums = place(rows * numbers.outputs);
            float* output = is_last && is_batch ? work.output : place(rows * numbers.outputs);
            layers.emplace_back(numbers, rows, source, sums, output);
            source = output;
        }
    }

    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (int row = 0; row < work.rows; row += rows_per_call) {
                if (rows_per_call < work.rows) {
                    std::copy_n(work.input + row * inputs, inputs, input_of_row);
                }

                for (size_t i = 0; i < layers.size() - 1; i++) {
                    layers[i].run(layers[i].output());
                }

                layers.back().run(work.output + row * work.size);
            }
        }
    }
};

}  // namespace
