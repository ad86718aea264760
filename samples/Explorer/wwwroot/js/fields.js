/** The fields that say which kernel is meant; used for the kernel itself and for the one it is compared with. */

import { html } from "./dom.js";

/** The fields of each kind, in the order of the form. */
export const fieldsOfKind = Object.freeze({
    row: ["size", "methods", "arithmetic"],
    layer: ["inputs", "outputs", "activation", "arithmetic"],
    network: ["sizes", "hidden", "output", "arithmetic"],
});

/** All fields, in an order that fits every kind. */
const order = ["size", "methods", "inputs", "outputs", "activation", "sizes", "hidden", "output", "arithmetic"];

const titles = Object.freeze({
    size: "Size (classes)",
    methods: "Methods",
    inputs: "Inputs",
    outputs: "Outputs",
    activation: "Activation",
    sizes: "Sizes, inputs first",
    hidden: "Hidden activation",
    output: "Output activation",
    arithmetic: "Arithmetic",
});

const hints = Object.freeze({
    arithmetic: "Reproducible: the same bits on every machine.",
});

/** A label, a control, a hint and a place for what is wrong with it. */
export function labelled(id, title, control, hint) {
    control.id = id;
    control.setAttribute("aria-describedby", [hint && `${id}-hint`, `${id}-message`].filter(Boolean).join(" "));
    return html("div", { class: "field" },
        html("label", { for: id }, title),
        control,
        hint ? html("p", { class: "hint", id: `${id}-hint` }, hint) : null,
        html("p", { class: "message", id: `${id}-message`, role: "alert" }));
}

/** A choice. */
export function choice(names, changed) {
    return html("select", { change: event => changed(event.target.value) },
        names.map(name => html("option", { value: name }, name)));
}

/** @param {(name: string, value: string) => void} changed */
function control(name, options, changed) {
    const typed = event => changed(name, event.target.value.trim());
    switch (name) {
        case "size":
            return html("input", { type: "number", min: 1, max: options.limits.size, step: 1, inputmode: "numeric", input: typed });
        case "inputs":
        case "outputs":
            return html("input", { type: "number", min: 1, step: 1, inputmode: "numeric", input: typed });
        case "sizes":
            return html("input", { type: "text", spellcheck: "false", input: event => changed(name, event.target.value.trim().replace(/[\s,]+/g, "-")) });
        case "arithmetic":
            return choice(options.arithmetics, value => changed(name, value));
        default:
            return choice(options.activations, value => changed(name, value));
    }
}

/**
 * The checkboxes of the methods: what is ticked is written as "All", "All,Masks" or the names themselves.
 */
function methodsField(id, options, changed) {
    const standard = options.methods.filter(method => method.isDefault).map(method => method.name);
    const boxes = options.methods.map(method => html("input", { type: "checkbox", id: `${id}-${method.name}`, value: method.name }));
    const summary = html("span", { class: "chosen" });

    const group = html("fieldset", { id, class: "field methods" },
        html("legend", null, titles.methods),
        html("details", null,
            html("summary", null, summary),
            html("div", { class: "checks" }, boxes.map(box =>
                html("label", { for: box.id }, box, ` ${box.value}`)))),
        html("p", { class: "message", id: `${id}-message`, role: "alert" }));

    group.addEventListener("change", () => {
        const ticked = boxes.filter(box => box.checked).map(box => box.value);
        const hasAll = standard.every(name => ticked.includes(name));
        const names = hasAll ? ["All", ...ticked.filter(name => !standard.includes(name))] : ticked;
        changed("methods", names.join(",") || "None");
    });

    return {
        element: group,
        write(value) {
            const names = value.split(",").map(name => name.trim());
            for (const box of boxes) {
                box.checked = names.includes(box.value) || (names.includes("All") && standard.includes(box.value));
            }

            summary.textContent = names.join(", ");
        },
    };
}

/**
 * All fields with a prefix for their ids.
 * @returns {{ element: HTMLElement, show: (of: Record<string, string>) => void }}
 */
export function makeFields(prefix, options, changed) {
    const fields = new Map();
    for (const name of order) {
        if (name === "methods") {
            fields.set(name, methodsField(`${prefix}methods`, options, changed));
            continue;
        }

        const input = control(name, options, changed);
        fields.set(name, {
            element: labelled(prefix + name, titles[name], input, prefix ? null : hints[name]),
            write(value) {
                // What is being typed is left alone: only a value that differs is written.
                if (input.value.trim() !== value) {
                    input.value = value;
                }
            },
        });
    }

    return {
        element: html("div", { class: "fields" }, [...fields.values()].map(field => field.element)),
        show(of) {
            const isModel = of.kind === "network" && of.model;
            const shown = isModel ? ["arithmetic"] : fieldsOfKind[of.kind];
            for (const [name, field] of fields) {
                field.element.hidden = !shown.includes(name);
                field.write(of[name]);
            }
        },
    };
}
