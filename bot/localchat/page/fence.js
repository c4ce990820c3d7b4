// Putting code between ```python fences, as Telegram's own field understands them.

const OPEN = "```python\n";
const CLOSE = "\n```";

/** Fence the selection, or all of the text; what is fenced already is unfenced; an empty field gets a fence to write in. */
export function fenceSelection(field) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const whole = /^```\w*\n([\s\S]*?)\n?```\s*$/u.exec(value);
  if (whole) {
    field.value = whole[1];
    return;
  }
  const [from, to] = start === end ? [0, value.length] : [start, end];
  const inner = value.slice(from, to).replace(/^\n+|\s+$/gu, "");
  const before = from > 0 && value[from - 1] !== "\n" ? "\n" : "";
  const after = to < value.length && value[to] !== "\n" ? "\n" : "";
  field.value = value.slice(0, from) + before + OPEN + inner + CLOSE + after + value.slice(to);
  const caret = from + before.length + OPEN.length + inner.length;
  field.setSelectionRange(caret, caret);
}
