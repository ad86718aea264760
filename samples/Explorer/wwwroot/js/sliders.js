/** A slider with a number field beside it, which also takes what a slider cannot. */

import { html } from "./dom.js";
import { float, parseTyped } from "./format.js";

/**
 * @param {{ id: string, valueId: string, label: string, min: number, max: number, step: number, isReadOnly: boolean, accepts?: (value: number) => boolean, changed: (value: number) => void }} how
 */
export function slider({ id, valueId, label, min, max, step, isReadOnly, accepts = () => true, changed }) {
    const range = html("input", { type: "range", id, min, max, step, "aria-label": label, disabled: isReadOnly, input: () => changed(Number(range.value)) });
    const field = html("input", {
        type: "text", id: valueId, class: "number", spellcheck: "false", inputmode: "text", "aria-label": `${label}, as a number`, readonly: isReadOnly,
        input: () => {
            const value = parseTyped(field.value);
            const isGood = value !== null && accepts(value);
            field.setAttribute("aria-invalid", String(!isGood));
            if (isGood) {
                changed(value);
            }
        },
        blur: () => write(last),
    });
    let last = 0;

    function write(value) {
        last = value;
        range.value = Number.isNaN(value) ? (min + max) / 2 : Math.max(min, Math.min(max, value));
        range.setAttribute("aria-valuetext", float(value));
        range.classList.toggle("beyond", !(value >= min && value <= max));
        // What is being typed stays as it is, as long as it means the value.
        if (document.activeElement !== field || !Object.is(parseTyped(field.value), value)) {
            field.value = float(value);
            field.setAttribute("aria-invalid", "false");
        }
    }

    return { range, field, write };
}
