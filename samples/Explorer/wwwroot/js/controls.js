/** The form at the side: what to generate, and at which level and member to look. */

import * as api from "./api.js";
import { byId, html } from "./dom.js";
import { choice, fieldsOfKind, labelled, makeFields } from "./fields.js";
import { makeModelDrop } from "./models.js";
import * as state from "./state.js";
import * as stored from "./stored.js";

const kinds = Object.freeze({
    row: "Row of N classes",
    layer: "Layer, W a + b",
    network: "Network of layers",
});

const fieldOfDiagnostic = Object.freeze({
    SMK0003: () => "size",
    SMK0014: () => "methods",
    SMK0016: kind => kind === "layer" ? "inputs" : "sizes",
    SMK0017: kind => kind === "layer" ? "activation" : "output",
});

let options = null;
let fields = null;
let models = null;
let list = [];
let level = null;
let member = null;

function kindField() {
    const select = html("select", { change: event => state.set({ kind: event.target.value, member: "", file: "", against: "" }, { step: true }) },
        Object.entries(kinds).map(([value, title]) => html("option", { value }, title)));
    return labelled("kind", "Kind", select);
}

function kernelField() {
    const select = html("select", {
        change: event => {
            const { panel, level: wanted } = state.get();
            state.set({ ...state.parse(event.target.value), panel, level: wanted }, { step: true });
        },
    }, list.map(entry => html("option", { value: entry.query }, entry.title)));
    return labelled("kernel", "Kernel", select, "Any other size: run it yourself with dotnet run --project samples/Explorer");
}

/** Builds the form. */
export async function start(given) {
    options = given;
    const form = byId("controls");
    form.addEventListener("submit", event => event.preventDefault());
    level = choice([], value => state.set({ level: value === widest() ? "" : value }));
    level.replaceChildren(...options.levels.map(one => html("option", { value: one.name, disabled: !one.isAvailable && (api.isStatic || one.name !== "arm64") },
        one.isAvailable ? one.title : `${one.title} – not here`)));
    member = choice([], value => state.set({ member: value }));

    const look = html("fieldset", { class: "look" },
        html("legend", null, "What to look at"),
        labelled("member", "Member", member),
        labelled("level", "Instruction-set level", level));

    if (api.isStatic) {
        list = await api.kernels();
        form.append(kernelField(), look);
    } else {
        fields = makeFields("", options, (name, value) => state.set({ [name]: value }));
        models = makeModelDrop(options.limits.modelBytes);
        form.append(kindField(), fields.element, models.element, look);
    }

    form.append(html("p", { class: "message", id: "other-message", role: "alert" }));
    byId("machine").textContent = `${api.isStatic ? "Measured on" : "This machine"}: ${options.machine}`;
    show(state.get());
}

/** The widest level that the machine has. */
function widest() {
    return options.levels.find(one => one.isAvailable)?.name ?? "scalar";
}

/** The level that a state means; one that is unknown means the widest, beside what is said of it. */
export function levelOf(of) {
    return options.levels.some(one => one.name === of.level) ? of.level : widest();
}

/** Why the level that an address names cannot be looked at here; null where it can. */
export function whyNoLevel(of) {
    if (of.level === "") {
        return null;
    }

    const named = options.levels.find(one => one.name === of.level);
    return !named ? `There is no level “${of.level}”; there are ${options.levels.map(one => one.name).join(", ")}.`
        : named.isAvailable ? null : named.why;
}

/** The member that a state means, of those that the kernel has. */
export function memberOf(of, code) {
    const members = code?.members ?? [];
    const usual = ["Softmax", "Forward"].find(name => members.includes(name)) ?? members[0] ?? "";
    return members.includes(of.member) ? of.member : usual;
}

/** Writes a state into the form. */
export function show(of) {
    if (!options) {
        return;
    }

    level.value = levelOf(of);
    if (api.isStatic) {
        const entry = list.find(one => stored.isSameKernel(one.query, state.kernelQuery(of)));
        byId("kernel").value = entry?.query ?? "";
        return;
    }

    byId("kind").value = of.kind;
    fields.show(of);
    models.show(of);
}

/** Writes the members of a kernel into their choice, and the name of its model. */
export function showMembers(of, code) {
    const wanted = code.members.join();
    if (member.dataset.members !== wanted) {
        member.replaceChildren(...code.members.map(name => html("option", { value: name }, name)));
        member.dataset.members = wanted;
    }

    member.value = memberOf(of, code);
    member.disabled = code.members.length === 0;
    models?.showName(of, code.declaration);
}

function messageOf(name) {
    return byId(`${name}-message`);
}

/** Takes all messages away from the fields. */
export function clearMessages() {
    for (const place of byId("controls").querySelectorAll(".message:not([data-own])")) {
        place.replaceChildren();
        place.classList.remove("warning");
    }

    byId("controls").querySelectorAll("[aria-invalid]").forEach(input => input.removeAttribute("aria-invalid"));
}

function showAt(name, severity, ...text) {
    const place = (name && messageOf(name)) ?? messageOf("other");
    place.classList.toggle("warning", severity !== "error");
    place.append(html("span", null, ...text));
    if (severity === "error" && name) {
        byId(name)?.matches("input, select") && byId(name).setAttribute("aria-invalid", "true");
    }
}

function isShown(of, name) {
    return !api.isStatic && fieldsOfKind[of.kind].includes(name) && !(of.kind === "network" && of.model);
}

/** Shows what the generator says beside the field that it is about. */
export function showDiagnostics(of, diagnostics) {
    clearMessages();
    for (const one of diagnostics) {
        const name = fieldOfDiagnostic[one.id]?.(of.kind);
        const link = one.helpUri ? html("a", { href: one.helpUri, rel: "noreferrer" }, one.id) : one.id;
        showAt(name && isShown(of, name) ? name : null, one.severity, link, `: ${one.message}`);
    }

    const why = whyNoLevel(of);
    if (why) {
        showAt("level", "error", why);
    }
}

/** Shows why the server did not take a request. */
export function showRefusal(of, error) {
    clearMessages();
    if (error.status === 400) {
        const named = error.parameter ?? fieldsOfKind[of.kind].find(name => error.message.includes(name)) ?? fieldsOfKind[of.kind][0];
        showAt(isShown(of, named) ? named : null, "error", error.message);
    }
}
