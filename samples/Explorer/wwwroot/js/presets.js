/** The presets of the mathematics: they are data, shared with the exporter. */

import { parseTyped, toNumber } from "./format.js";

/**
 * @typedef {{ name: string, title: string, note: string, first: (number|string)[], rest: number, label: number, temperature: number, denied: number[] }} Preset
 * @typedef {{ logits: number[], label: number, temperature: number, allowed: boolean[] }} Row
 */

/** The row of a preset for a number of classes. @param {Preset} preset @returns {Row} */
export function rowOf(preset, size) {
    return {
        logits: Array.from({ length: size }, (_, i) => toNumber(preset.first[i] ?? preset.rest)),
        label: Math.min(preset.label, size - 1),
        temperature: preset.temperature,
        allowed: Array.from({ length: size }, (_, i) => !preset.denied.includes(i)),
    };
}

/** The row that a state means: its own numbers where it has them, else (also for what is no number) those of its preset. */
export function rowOfState(preset, of, size) {
    const row = rowOf(preset, size);
    if (of.logits) {
        of.logits.split(",").slice(0, size).forEach((text, i) => {
            row.logits[i] = parseTyped(text) ?? row.logits[i];
        });
    }

    if (of.allowed) {
        of.allowed.split(",").slice(0, size).forEach((text, i) => {
            row.allowed[i] = text !== "0";
        });
    }

    const label = Number(of.label);
    if (of.label && Number.isInteger(label) && label >= 0 && label < size) {
        row.label = label;
    }

    if (of.temperature && Number(of.temperature) >= 0) {
        row.temperature = Number(of.temperature);
    }

    return row;
}

/** Whether a state has numbers of its own. */
export function isEdited(of) {
    return Boolean(of.logits || of.label || of.temperature || of.allowed);
}

/** A row as the parameters of a request. @param {Row} row */
export function parametersOf(row) {
    return {
        logits: row.logits.map(String).join(","),
        label: String(row.label),
        temperature: String(row.temperature),
        allowed: row.allowed.every(Boolean) ? "" : row.allowed.map(Number).join(","),
    };
}
