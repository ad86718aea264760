// oneDNN's primitives, one execution per row or per batch. Everything that can be made beforehand is.
#include "OneDnnLayers.h"
#include "Shim.h"

#include <oneapi/dnnl/dnnl.hpp>

#include <unordered_map>
#include <vector>

namespace {

struct Softmax final : Contender {
    using Arguments = std::unordered_map<int, dnnl::memory>;

    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    dnnl::softmax_v2_forward primitive;
    std::vector<Arguments> calls;

    Softmax(const Workload& work, int rows_per_call) {
        const dnnl::memory::desc shape({rows_per_call, work.size}, dnnl::memory::data_type::f32, dnnl::memory::format_tag::ab);
        const dnnl::softmax_v2_forward::desc description(
            dnnl::prop_kind::forward_inference, dnnl::algorithm::softmax_accurate, shape, shape, 1);
        primitive = dnnl::softmax_v2_forward(dnnl::softmax_v2_forward::primitive_desc(description, engine));
        for (int row = 0; row < work.rows; row += rows_per_call) {
            calls.push_back({
                {DNNL_ARG_SRC, dnnl::memory(shape, engine, const_cast<float*>(work.input) + row * work.size)},
                {DNNL_ARG_DST, dnnl::memory(shape, engine, work.output + row * work.size)},
            });
        }
    }

    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (const Arguments& arguments : calls) {
                primitive.execute(stream, arguments);
            }
        }

        stream.wait();
    }
};

}  // namespace

const char* shim_name(Operation) { return "C++: oneDNN"; }

Contender* shim_open(Operation operation, const Workload& workload) {
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
