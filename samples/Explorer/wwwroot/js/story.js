/** The strip at the top: what one writes, what the compiler writes, what one calls. */

import { html } from "./dom.js";
import { count, plural } from "./format.js";
import { highlighted } from "./highlight.js";

const calls = Object.freeze({
    row: (type, member) => member === "Softmax" ? `${type}.Softmax(logits, probabilities);` : `${type}.${member}(…);`,
    layer: (type, member) => member === "Forward" ? `${type}.Forward(parameters, inputs, outputs);` : `${type}.${member}(…);`,
    network: (type, member) => member === "Forward" ? `${type}.Forward(parameters, observation, outputs);` : `${type}.${member}(…);`,
});

function levels(plan) {
    const names = (plan?.levels ?? []).map(level => level.name === "scalar" ? "scalar" : `${level.name}-bit`);
    return names.length > 0 ? `Straight-line code for ${names.join(", ")} registers.` : plan?.words?.[0] ?? "";
}

function step(title, ...children) {
    return html("div", { class: "step" }, html("h3", null, title), ...children);
}

/** @param {HTMLElement} place */
export function show(place, of, code, member) {
    const isRefused = code.files.length === 0;
    const written = isRefused
        ? [html("p", { class: "big" }, "Nothing yet"), html("p", null, code.diagnostics[0]?.message ?? "")]
        : [
            html("p", { class: "big" }, `${count(code.lines)} lines`),
            html("p", null, `of C# in ${plural(code.files.length, "file")}, ${count(code.characters)} characters, in ${code.milliseconds < 10 ? code.milliseconds.toFixed(1) : code.milliseconds.toFixed(0)} ms. ${levels(code.plan)}`),
        ];

    place.replaceChildren(
        step("You write", html("pre", { class: "code wrapped", "data-testid": "declaration" }, html("code", null, highlighted(code.declarationHtml)))),
        step("The compiler writes", ...written),
        step("You call",
            html("pre", { class: "code wrapped", "data-testid": "call" }, html("code", null,
                isRefused ? "–" : of.kind === "network" && of.model
                    ? `${code.typeName}.${member}(observation, outputs);`
                    : calls[of.kind](code.typeName, member))),
            isRefused ? null : html("p", null, "No allocation; optimised code from the first call, compiled beforehand by Prepare().")));
}
