/** A network at work: an observation, the layers with their cost and activations, the outputs. */

import * as api from "../api.js";
import { signedBar } from "../charts/bars.js";
import { heatStrip } from "../charts/heat.js";
import { foldedTable, html } from "../dom.js";
import * as edits from "../edits.js";
import { activation, count, float, time, toNumber } from "../format.js";
import { Latest } from "../latest.js";
import { Live } from "../live.js";
import { slider } from "../sliders.js";
import * as state from "../state.js";
import { Panel } from "./panel.js";

/** Longer observations make addresses that servers refuse. */
const mostEditable = 800;

/** What is measured of a layer, as far as it is. */
function timeOf(layer, times) {
    if (layer.layer === null || layer.layer === undefined) {
        return "Not measured alone: it is no layer.";
    }

    const measured = times[layer.layer]?.contenders[0];
    return measured ? `${time(measured.median)} for a row (from ${time(measured.low)} to ${time(measured.high)})` : "Time: not measured yet";
}

function layerBox(layer, i, total) {
    const share = layer.multiplications / total;
    return html("li", { class: "layer", "data-testid": `layer-${i}` },
        html("div", { class: "layer-head" },
            html("h4", null, `Layer ${layer.name}: ${layer.inputs} → ${layer.outputs}, activation: ${activation(layer.activation)}`),
            html("p", null, `${count(layer.parameters)} parameters, ${count(layer.multiplications)} multiplications`),
            html("p", { class: "layer-time", "data-testid": `layer-time-${i}` }),
            html("div", { class: "cost" }, signedBar(share, 1, false), html("span", null, `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} % of the multiplications`))),
        heatStrip(`Activations of layer ${layer.name}`, layer.activations.map(toNumber)));
}

/** Probabilities go from 0 to 1; other outputs have signs. */
function outputBars(outputs, areClasses) {
    const most = areClasses ? 1 : Math.max(...outputs.filter(Number.isFinite).map(Math.abs), Number.MIN_VALUE);
    return html("ul", { class: "bars", "aria-label": areClasses ? "Probabilities" : "Outputs" }, outputs.map((value, i) => html("li", null,
        html("span", { class: "bar-name" }, `${areClasses ? "class" : "output"} ${i}`),
        signedBar(value, most, !areClasses),
        html("span", { class: "bar-text", "data-testid": `output-${i}` }, float(value)))));
}

export class NetworkPanel extends Panel {
    constructor(frame, options) {
        super(frame, options);
        this.request = new Latest(frame);
        this.measuring = new Live(frame, "layers");
        this.times = [];
        this.base = null;
        this.chosen = 0;
        this.seed = html("input", { type: "number", id: "seed", min: 0, step: 1, input: event => state.set({ seed: event.target.value || "1", edits: "" }) });
        this.element = html("input", { type: "number", id: "element", min: 0, step: 1, value: 0, input: event => this.choose(Number(event.target.value)) });
        this.value = slider({
            id: "observation-range", valueId: "observation-value", label: "Value of the element", min: -3, max: 3, step: 0.05, isReadOnly: api.isStatic, accepts: Number.isFinite,
            changed: value => this.edit(value),
        });
        this.undo = html("button", { type: "button", id: "edits-undo", class: "quiet", click: () => state.set({ edits: "" }, { step: true }) }, "Undo edits");
        this.editor = html("div", { class: "bar" },
            html("div", { class: "field" }, html("label", { for: "seed" }, "Seed of the observation"), this.seed),
            html("div", { class: "field" }, html("label", { for: "element" }, "Element"), this.element),
            html("div", { class: "field" }, html("label", { for: "observation-value" }, "Its value"),
                html("div", { class: "pair" }, this.value.range, this.value.field)),
            this.undo);
        this.strip = html("div", { "data-testid": "observation" });
        this.layers = html("ol", { class: "layers" });
        this.outputs = html("div", { "data-testid": "outputs" });
        frame.content.append(
            html("section", { "aria-labelledby": "observation-title" }, html("h3", { id: "observation-title" }, "Observation"), api.isStatic ? html("span") : this.editor, this.strip),
            html("section", { "aria-labelledby": "layers-title" }, html("h3", { id: "layers-title" }, "Layers"),
                html("p", null, "The time of a layer is that of a kernel of its own, with the same shape and activation, measured alone: the network calls the same code for it, and checks its arguments once for all layers."),
                this.layers),
            html("section", { "aria-labelledby": "outputs-title" }, html("h3", { id: "outputs-title" }, "Outputs"), this.outputs));
    }

    show({ state: of, query }) {
        this.query = query;
        if (of.kind !== "network") {
            this.request.cancel();
            this.measuring.leave();
            this.isRefused = true;
            this.frame.empty(
                html("p", null, of.kind === "layer" ? "A layer alone has no network. Put some of them one after the other:" : "This is a row kernel. For layers one after the other, choose a network:"),
                api.isStatic ? html("p", null, "There may be one in the list of kernels.") : html("button", { type: "button", click: () => state.set({ kind: "network", member: "" }, { step: true }) }, `Show the network ${of.sizes}`));
            return;
        }

        if (document.activeElement !== this.seed) {
            this.seed.value = of.seed;
        }

        this.undo.disabled = of.edits === "";
        const baseKey = `${query}|${of.seed}`;
        this.measure(query);
        this.request.ask(`${baseKey}|${of.edits}`, signal => this.fetch(baseKey, query, of, signal), answer => this.draw(answer));
    }

    /** The edited observation is sent whole; what the seed gives is asked for first, once. */
    async fetch(baseKey, query, of, signal) {
        const changes = edits.read(of.edits);
        if (this.base?.key !== baseKey || changes.size === 0) {
            const answer = await api.network(query, { seed: of.seed }, signal);
            this.base = { key: baseKey, observation: answer.observation.map(toNumber) };
            if (changes.size === 0 || answer.observation.length > mostEditable) {
                return answer;
            }
        }

        const observation = edits.apply(this.base.observation, changes);
        return api.network(query, { observation: observation.map(value => String(Number(value.toPrecision(6)))).join(","), seed: of.seed }, signal);
    }

    measure(query) {
        if (this.measuring.key !== query) {
            this.times = [];
            this.drawTimes();
        }

        this.measuring.begin(query, query, {}, {
            layer: time => {
                this.times[time.index] = time;
                this.drawTimes();
            },
            done: () => {},
            failed: () => {},
        });
    }

    choose(index) {
        if (this.answer && Number.isInteger(index) && index >= 0 && index < this.answer.observation.length) {
            this.chosen = index;
            this.drawObservation();
        }
    }

    edit(value) {
        const changes = edits.read(state.get().edits);
        changes.set(this.chosen, value);
        state.set({ edits: edits.write(changes) });
    }

    draw(answer) {
        this.answer = answer;
        const isEditable = !api.isStatic && answer.observation.length <= mostEditable;
        this.element.max = answer.observation.length - 1;
        this.element.disabled = !isEditable;
        this.value.range.disabled = !isEditable;
        this.value.field.disabled = !isEditable;
        this.chosen = Math.min(this.chosen, answer.observation.length - 1);
        this.drawObservation();
        const total = answer.layers.reduce((sum, layer) => sum + layer.multiplications, 0) || 1;
        this.layers.replaceChildren(...answer.layers.map((layer, i) => layerBox(layer, i, total)));
        this.drawTimes();
        const outputs = answer.outputs.map(toNumber);
        this.outputs.replaceChildren(
            outputBars(outputs, answer.classes),
            foldedTable("Outputs", ["Output", "Value"], outputs.map((value, i) => [String(i), float(value)])));
    }

    drawTimes() {
        this.answer?.layers.forEach((layer, i) => {
            this.layers.children[i].querySelector(".layer-time").textContent = timeOf(layer, this.times);
        });
    }

    drawObservation() {
        const values = this.answer.observation.map(toNumber);
        const isEditable = !api.isStatic && values.length <= mostEditable;
        const isOpen = this.strip.querySelector("details")?.open ?? false;
        this.strip.replaceChildren(heatStrip("Observation", values, isEditable ? { chosen: this.chosen, choose: index => this.choose(index) } : {}));
        this.strip.querySelector("details").open = isOpen;
        if (document.activeElement !== this.element) {
            this.element.value = this.chosen;
        }

        this.value.write(values[this.chosen]);
    }

    leave() {
        super.leave();
        this.request.cancel();
        this.measuring.leave();
    }
}
