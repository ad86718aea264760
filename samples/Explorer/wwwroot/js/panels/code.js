/** The generated code: plan, files, and what differs from another kernel. */

import * as api from "../api.js";
import { levelOf } from "../controls.js";
import { drawDiff } from "../diff.js";
import { html } from "../dom.js";
import { makeFields } from "../fields.js";
import { count } from "../format.js";
import { codeBlock } from "../highlight.js";
import { Latest } from "../latest.js";
import { drawPlan } from "../plan.js";
import * as state from "../state.js";
import { Panel } from "./panel.js";

export class CodePanel extends Panel {
    constructor(frame, options) {
        super(frame, options);
        this.differences = new Latest(frame);
        this.drawn = {};
        this.planTitle = html("h3", { id: "plan-title" });
        this.plan = html("div");
        this.select = html("select", { id: "file", change: event => state.set({ file: event.target.value }) });
        this.block = html("div", { "data-testid": "code" });
        this.copied = html("span", { role: "status", class: "hint" });
        this.files = html("div", null,
            html("div", { class: "bar" },
                html("div", { class: "field" }, html("label", { for: "file" }, "File"), this.select),
                html("button", { type: "button", id: "copy", class: "quiet", click: () => this.copy() }, "Copy"),
                this.copied),
            this.block);
        frame.content.append(
            html("section", { "aria-labelledby": "plan-title" }, this.planTitle, this.plan),
            html("section", { "aria-labelledby": "files-title" }, html("h3", { id: "files-title" }, "The files"), api.isStatic ? null : this.makeComparison(), this.files));
    }

    makeComparison() {
        this.checkbox = html("input", { type: "checkbox", id: "compare", change: () => this.toggle() });
        this.fields = makeFields("against-", this.options, (name, value) => {
            const other = { ...state.parse(state.get().against), [name]: value };
            state.set({ against: state.kernelQuery(other) || "kind=row" });
        });
        this.fieldset = html("fieldset", { class: "against" }, html("legend", null, "The other kernel"), this.fields.element);
        this.result = html("div", { "data-testid": "diff" });
        this.comparison = html("div", null, this.fieldset, this.result);
        return html("div", { class: "comparison" },
            html("label", { for: "compare", class: "check" }, this.checkbox, " Compare with another size or option"),
            this.comparison);
    }

    toggle() {
        const of = state.get();
        const other = of.kind === "row" && Number(of.size) > 0
            ? { ...of, size: String(Number(of.size) + 1) }
            : { ...of, model: "", arithmetic: of.arithmetic === "Fastest" ? "Reproducible" : "Fastest" };
        state.set({ against: this.checkbox.checked ? state.kernelQuery(other) || "kind=row" : "" }, { step: true });
    }

    async copy() {
        try {
            await navigator.clipboard.writeText(this.block.querySelector("code").textContent);
            this.copied.textContent = "Copied.";
        } catch {
            this.copied.textContent = "The browser does not allow copying.";
        }
    }

    show({ state: of, query, code }) {
        const level = levelOf(of);
        if (this.drawn.code !== code || this.drawn.level !== level) {
            this.planTitle.textContent = of.kind === "row" ? "The plan: which element sits in which lane" : "The plan: what the layers cost";
            this.plan.replaceChildren(code.plan ? drawPlan(code.plan, Number(of.size), level) : html("p", null, "There is no plan for this."));
        }

        if (this.drawn.code !== code) {
            this.select.replaceChildren(...code.files.map(file => html("option", { value: file.name }, `${file.name} – ${count(file.lines)} lines`)));
        }

        const file = this.fileOf(of, code);
        this.select.value = file.name;
        if (this.drawn.file !== file) {
            this.block.replaceChildren(codeBlock(`Code of ${file.name}`, file.html, file.lines));
            this.copied.textContent = "";
        }

        this.drawn = { code, level, file };
        if (!api.isStatic) {
            this.compare(of, query);
        }
    }

    fileOf(of, code) {
        const main = code.files.find(file => /\.(Softmax|Forward)\./.test(file.name)) ?? code.files[0];
        return code.files.find(file => file.name === of.file) ?? main;
    }

    compare(of, query) {
        const isOn = of.against !== "";
        this.checkbox.checked = isOn;
        this.comparison.hidden = !isOn;
        this.files.hidden = isOn;
        if (isOn) {
            this.fields.show(state.parse(of.against));
            this.differences.ask(`${query}|${of.against}`, signal => api.diff(query, of.against, signal),
                answer => this.result.replaceChildren(...drawDiff(answer)),
                () => this.result.replaceChildren());
        } else {
            this.differences.cancel();
        }
    }

    leave() {
        super.leave();
        if (!api.isStatic) {
            this.differences.cancel();
        }
    }
}
