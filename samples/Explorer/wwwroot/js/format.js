/** Numbers as text, and back. */

/** A number of the JSON contract, in which what is not finite is a string. */
export function toNumber(value) {
    return typeof value === "string" ? Number(value) : value ?? NaN;
}

/** What a person types: also NaN, inf, -Infinity, ∞, a comma for the point. Null where it is no number. */
export function parseTyped(text) {
    const cleaned = text.trim().replace("−", "-").replace(",", ".");
    if (/^nan$/i.test(cleaned)) {
        return NaN;
    }

    const infinite = /^([+-]?)(inf(inity)?|∞)$/i.exec(cleaned);
    if (infinite) {
        return infinite[1] === "-" ? -Infinity : Infinity;
    }

    return cleaned !== "" && Number.isFinite(Number(cleaned)) ? Number(cleaned) : null;
}

/** A float of up to seven significant digits, in plain ASCII, so that it can be read back. */
export function float(value) {
    const number = toNumber(value);
    if (!Number.isFinite(number) || number === 0) {
        return Object.is(number, -0) ? "-0" : String(number);
    }

    const size = Math.abs(number);
    return size < 1e-5 || size >= 1e7 ? number.toExponential(4) : String(Number(number.toPrecision(7)));
}

/** A float of few digits, for axes and labels. */
export function short(value) {
    const number = toNumber(value);
    if (!Number.isFinite(number)) {
        return Number.isNaN(number) ? "NaN" : number > 0 ? "∞" : "−∞";
    }

    const size = Math.abs(number);
    const text = size !== 0 && (size < 1e-3 || size >= 1e6) ? number.toExponential(1) : String(Number(number.toPrecision(3)));
    return text.replace("-", "−");
}

/** A whole number with separators. */
export function count(value) {
    return Number(value).toLocaleString("en");
}

/** @param {number} n @param {string} word */
export function plural(n, word) {
    return `${count(n)} ${word}${n === 1 ? "" : "s"}`;
}

/** Nanoseconds in the unit that fits. */
export function time(nanoseconds) {
    const value = toNumber(nanoseconds);
    if (!Number.isFinite(value)) {
        return "–";
    }

    const [scaled, unit] = value < 1e3 ? [value, "ns"] : value < 1e6 ? [value / 1e3, "µs"] : value < 1e9 ? [value / 1e6, "ms"] : [value / 1e9, "s"];
    return `${scaled < 10 ? scaled.toFixed(2) : scaled < 100 ? scaled.toFixed(1) : scaled.toFixed(0)} ${unit}`;
}

/** An activation, or what else a step of a network does, as people say it. */
export function activation(name) {
    return name === "None" ? "none: the sums as they are" : name;
}
