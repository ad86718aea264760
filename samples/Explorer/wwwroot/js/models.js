/** Trained models: an .onnx file that is dropped anywhere on the page, or chosen. */

import * as api from "./api.js";
import { html, scroller } from "./dom.js";
import { count } from "./format.js";
import * as state from "./state.js";

/** The name of the model that a declaration gives, or null. */
function nameIn(declaration) {
    const found = /\bModel = "((?:[^"\\]|\\.)*)"/.exec(declaration);
    return found ? found[1].replace(/\\(["\\])/g, "$1") : null;
}

/** What is said of a model, without its name before it. */
function withoutName({ name, description }) {
    return description.startsWith(`${name}: `) ? description.slice(name.length + 2) : description;
}

/** @param {number} limit the largest file in bytes */
export function makeModelDrop(limit) {
    const input = html("input", { type: "file", id: "model-file", accept: ".onnx", "aria-describedby": "model-hint model-message" });
    const message = html("p", { class: "message", id: "model-message", role: "alert", "data-own": true });
    const description = html("p", { class: "description", id: "model-description", role: "status" });
    const text = html("pre");
    const details = scroller("Description of the model", text);
    const remove = html("button", {
        type: "button", id: "model-remove", class: "quiet",
        click: () => state.set({ model: "", member: "", file: "", edits: "" }, { step: true }),
    }, "Back to sizes");
    const element = html("div", { class: "field drop", id: "model-drop" },
        html("label", { for: "model-file" }, "Trained model"),
        input,
        html("p", { class: "hint", id: "model-hint" }, `Drop an .onnx file anywhere on the page, or choose one. Up to ${count(limit / 1048576)} MiB; it stays on this machine.`),
        description,
        details,
        remove,
        message);

    let known = null;
    let controller = null;
    let shown = "";

    async function send(file) {
        controller?.abort();
        const own = new AbortController();
        controller = own;
        message.textContent = "";
        if (file.size > limit) {
            refuse(`${file.name} has ${count(file.size)} bytes; the limit is ${count(limit)}.`);
            return;
        }

        element.setAttribute("aria-busy", "true");
        details.hidden = true;
        description.textContent = `Reading ${file.name} …`;
        try {
            known = await api.sendModel(file, own.signal);
            state.set({ kind: "network", model: known.id, member: "", file: "", against: "", edits: "" }, { step: true });
        } catch (error) {
            if (own.signal.aborted) {
                return;
            }

            refuse(error.message);
            return;
        }

        element.setAttribute("aria-busy", "false");
        show(state.get());
    }

    /** Says why a file was not taken; for that the box is shown for every kind. */
    function refuse(why) {
        element.setAttribute("aria-busy", "false");
        message.textContent = why;
        show(state.get());
        message.scrollIntoView({ block: "nearest" });
    }

    function show(of) {
        const now = `${of.kind}|${of.model}`;
        if (shown !== now) {
            shown = now;
            message.textContent = "";
        }

        const isKnown = known?.id === of.model;
        element.hidden = of.kind !== "network" && message.textContent === "";
        remove.hidden = !of.model;
        description.textContent = !of.model ? "" : isKnown ? known.name : `Model ${of.model}`;
        text.textContent = isKnown ? withoutName(known) : "";
        details.hidden = text.textContent === "";
    }

    /** Takes the name of a model that was not sent from here, as after a reload, from its declaration. */
    function showName(of, declaration) {
        const name = nameIn(declaration);
        if (of.kind === "network" && of.model && known?.id !== of.model && name) {
            known = { id: of.model, name, description: "" };
            show(of);
        }
    }

    input.addEventListener("change", () => {
        if (input.files.length > 0) {
            send(input.files[0]);
            input.value = "";
        }
    });

    const hasFiles = event => [...(event.dataTransfer?.types ?? [])].includes("Files");
    document.addEventListener("dragover", event => {
        if (hasFiles(event)) {
            event.preventDefault();
            document.body.classList.add("dragging");
        }
    });
    document.addEventListener("dragleave", event => {
        if (event.relatedTarget === null) {
            document.body.classList.remove("dragging");
        }
    });
    document.addEventListener("drop", event => {
        document.body.classList.remove("dragging");
        if (hasFiles(event)) {
            event.preventDefault();
            element.hidden = false;
            send(event.dataTransfer.files[0]);
        }
    });

    return { element, show, showName };
}
