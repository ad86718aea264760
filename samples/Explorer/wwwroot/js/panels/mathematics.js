/** The mathematics alive: logits to move, and what the kernel makes of them. */

import * as api from "../api.js";
import { signedBar } from "../charts/bars.js";
import { html } from "../dom.js";
import { labelled } from "../fields.js";
import { float, toNumber } from "../format.js";
import { Latest } from "../latest.js";
import { isEdited, parametersOf, rowOfState } from "../presets.js";
import { slider } from "../sliders.js";
import * as state from "../state.js";
import { Panel } from "./panel.js";

function output(testid) {
    return html("output", { class: "number", "data-testid": testid });
}

/** A number as it is shown: −0 is 0. */
function shown(value) {
    return float(toNumber(value) + 0);
}

export class MathematicsPanel extends Panel {
    constructor(frame, options) {
        super(frame, options);
        this.request = new Latest(frame);
        this.size = 0;
        this.rows = [];
        this.presets = null;
        this.buttons = html("div", { class: "presets", role: "group", "aria-label": "Presets" });
        this.note = html("p", { class: "hint", role: "status" });
        this.temperature = slider({
            id: "temperature-range", valueId: "temperature", label: "Temperature", min: 0, max: 5, step: 0.05, isReadOnly: api.isStatic, accepts: value => value >= 0,
            changed: value => this.change(row => { row.temperature = value; }),
        });
        this.label = html("select", { disabled: api.isStatic, change: event => this.change(row => { row.label = Number(event.target.value); }) });
        this.list = html("ol", { class: "classes" });
        this.loss = output("loss");
        this.argMax = output("arg-max");
        this.sum = output("sum");
        this.computedBy = html("code", { "data-testid": "computed-by" });
        this.remark = html("p", { class: "remark", role: "status", "data-testid": "mathematics-note" });
        this.comparison = html("p", { "data-testid": "tensor-primitives" });
        frame.content.append(
            this.buttons, this.note,
            html("div", { class: "bar" },
                html("div", { class: "field" }, html("label", { for: "temperature" }, "Temperature"),
                    html("div", { class: "pair" }, this.temperature.range, this.temperature.field),
                    html("p", { class: "hint", id: "temperature-hint" }, "0 or more; Infinity makes all alike.")),
                labelled("label", "Label", this.label)),
            html("dl", { class: "figures" },
                html("div", { class: "figure" }, html("dd", null, this.loss), html("dt", null, "loss of the label")),
                html("div", { class: "figure" }, html("dd", null, this.argMax), html("dt", null, "arg max")),
                html("div", { class: "figure" }, html("dd", null, this.sum), html("dt", null, "sum of probabilities"))),
            this.remark,
            this.list,
            this.comparison,
            html("p", { class: "hint" }, "Computed by ", this.computedBy));
        this.temperature.field.setAttribute("aria-label", "Temperature");
        this.temperature.field.setAttribute("aria-describedby", "temperature-hint");
        this.temperature.range.setAttribute("aria-label", "Temperature slider");
    }

    async loadPresets() {
        this.frame.begin(this.buttons);
        try {
            this.presets = await api.presets();
            this.buttons.replaceChildren(...this.presets.map(preset => html("button", {
                type: "button", id: `preset-${preset.name}`, class: "quiet", "aria-pressed": "false",
                click: () => state.set({ preset: preset.name, logits: "", label: "", temperature: "", allowed: "" }, { step: true }),
            }, preset.title)));
            this.frame.clear();
            if (this.last) {
                this.update(this.last);
            }
        } catch (error) {
            this.frame.fail(error.message, () => this.loadPresets());
        }

        this.frame.end(this.buttons);
    }

    update(context) {
        this.last = context;
        super.update(context);
    }

    show({ state: of, query }) {
        const size = Number(of.size);
        const most = this.options.limits.sliders;
        if (of.kind !== "row" || size > most) {
            this.request.cancel();
            this.isRefused = true;
            this.frame.empty(
                html("p", null, of.kind !== "row" ? "Logits to move exist for row kernels." : `Logits to move exist for up to ${most} classes; this kernel has ${size}.`),
                api.isStatic ? null : html("button", { type: "button", click: () => state.set({ kind: "row", size: "10", member: "" }, { step: true }) }, "Show a softmax of 10"));
            return;
        }

        if (!this.presets) {
            this.loadPresets();
            return;
        }

        this.preset = this.presets.find(preset => preset.name === of.preset) ?? this.presets[0];
        const row = rowOfState(this.preset, api.isStatic ? state.defaults : of, size);
        this.build(size);
        this.writeInputs(of, row);
        const parameters = parametersOf(row);
        this.request.ask(`${query}|${Object.values(parameters).join("|")}`,
            signal => api.mathematics(query, parameters, this.preset.name, signal), answer => this.draw(row, answer));
    }

    build(size) {
        if (this.size === size) {
            return;
        }

        this.size = size;
        this.rows = Array.from({ length: size }, (_, i) => this.makeRow(i));
        this.label.replaceChildren(...this.rows.map((_, i) => html("option", { value: i }, `class ${i}`)));
        this.list.replaceChildren(...this.rows.map(row => row.element));
    }

    makeRow(i) {
        const logit = slider({
            id: `logit-${i}`, valueId: `logit-value-${i}`, label: `Logit ${i}`, min: -20, max: 20, step: 0.1, isReadOnly: api.isStatic,
            changed: value => this.change(row => { row.logits[i] = value; }),
        });
        const allowed = html("input", {
            type: "checkbox", id: `allowed-${i}`, disabled: api.isStatic, "aria-label": `Class ${i} is allowed`,
            change: () => this.change(row => { row.allowed[i] = allowed.checked; }),
        });
        const part = (name, title) => {
            const bar = html("span", { class: "bar-place" });
            const number = output(`${name}-${i}`);
            return { bar, number, element: html("div", { class: `result ${name}` }, html("span", { class: "result-name" }, title), bar, number) };
        };
        const probability = part("probability", "probability");
        const logProbability = part("log-probability", "log-probability");
        const gradient = part("gradient", "gradient");
        const other = html("p", { class: "other", "data-testid": `tensor-primitives-${i}` });
        const tag = html("span", { class: "tag" }, "label");
        return {
            logit, allowed, probability, logProbability, gradient, other, tag,
            element: html("li", { class: "class-row" },
                html("div", { class: "class-name" }, html("label", { for: allowed.id, class: "check" }, allowed, ` class ${i}`), tag),
                html("div", { class: "pair" }, logit.range, logit.field),
                html("div", { class: "results" }, probability.element, logProbability.element, gradient.element, other)),
        };
    }

    writeInputs(of, row) {
        this.temperature.write(row.temperature);
        this.label.value = String(row.label);
        this.rows.forEach((one, i) => {
            one.logit.write(row.logits[i]);
            one.allowed.checked = row.allowed[i];
            one.tag.hidden = i !== row.label;
            one.element.classList.toggle("is-label", i === row.label);
        });
        const pressed = api.isStatic || !isEdited(of) ? this.preset.name : null;
        for (const button of this.buttons.children) {
            button.setAttribute("aria-pressed", String(button.id === `preset-${pressed}`));
        }

        this.note.textContent = pressed ? this.preset.note : "Your own numbers. They are in the address.";
    }

    /** Changes the row: all its numbers go into the state. */
    change(edit) {
        const row = rowOfState(this.preset, state.get(), this.size);
        edit(row);
        const parameters = parametersOf(row);
        state.set({ ...parameters, allowed: parameters.allowed || row.allowed.map(Number).join(",") });
    }

    draw(row, answer) {
        const numbers = name => answer[name].map(toNumber);
        const [probabilities, logs, gradient] = [numbers("probabilities"), numbers("logProbabilities"), numbers("gradient")];
        const others = answer.tensorPrimitives?.probabilities?.map(toNumber);
        const finite = values => Math.max(...values.filter(Number.isFinite).map(Math.abs), Number.MIN_VALUE);
        const [mostLog, mostGradient] = [finite(logs), finite(gradient)];
        this.rows.forEach((one, i) => {
            this.drawPart(one.probability, probabilities[i], 1, false);
            this.drawPart(one.logProbability, logs[i], mostLog, false);
            this.drawPart(one.gradient, gradient[i], mostGradient, true);
            const differs = answer.differs && others && !Object.is(Math.fround(others[i]), Math.fround(probabilities[i]));
            one.other.hidden = !differs;
            one.other.textContent = differs ? `TensorPrimitives: ${shown(others[i])}` : "";
        });
        this.loss.textContent = shown(answer.loss);
        this.argMax.textContent = String(answer.argMax);
        this.sum.textContent = shown(probabilities.reduce((sum, value) => sum + value, 0));
        this.remark.textContent = answer.note ?? "";
        this.computedBy.textContent = answer.computedBy;
        this.comparison.textContent = !others ? ""
            : answer.differs ? "TensorPrimitives gives something else here; its numbers stand below the kernel’s where they differ."
                : "TensorPrimitives gives the same here.";
    }

    drawPart(part, value, most, hasSigns) {
        part.bar.replaceChildren(signedBar(hasSigns ? value : Math.abs(value), most, hasSigns));
        part.number.textContent = shown(value);
    }

    leave() {
        super.leave();
        this.request.cancel();
    }
}
