// A small Python tokenizer, good enough to colour what people send to each other.

const KEYWORDS = new Set(
  ("and as assert async await break class continue def del elif else except finally for from global if import in is " +
    "lambda match case nonlocal not or pass raise return try while with yield").split(" "),
);
const CONSTANTS = new Set(["True", "False", "None", "self", "cls", "NotImplemented", "Ellipsis"]);
const BUILTINS = new Set(
  ("abs all any bool bytes callable dict dir divmod enumerate filter float format frozenset getattr hasattr hash help id " +
    "input int isinstance issubclass iter len list map max min next object open ord pow print property range repr " +
    "reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip Exception ValueError TypeError " +
    "KeyError IndexError RuntimeError").split(" "),
);
const TOKEN = new RegExp(
  [
    /(?<comment>#[^\n]*)/,
    /(?<string>\b[rbfu]{0,2}(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$))|\b[rbfu]{0,2}(?:"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))/,
    /(?<loose>"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)/,
    /(?<decorator>^[ \t]*@[\w.]+)/,
    /(?<number>\b(?:0[xXoObB][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?j?))/,
    /(?<name>[\p{L}_][\p{L}\p{N}_]*)/,
  ].map((part) => part.source).join("|"),
  "gmu",
);

/** Split Python source into `[kind, text]` pieces; kind is null for plain text. Nothing is lost or changed. */
export function pythonTokens(source) {
  const tokens = [];
  let end = 0;
  let previous = "";
  for (const match of source.matchAll(TOKEN)) {
    if (match.index > end) tokens.push([null, source.slice(end, match.index)]);
    tokens.push([kindOf(match, previous, source), match[0]]);
    end = match.index + match[0].length;
    previous = match[0];
  }
  if (end < source.length) tokens.push([null, source.slice(end)]);
  return tokens;
}

function kindOf(match, previous, source) {
  const groups = match.groups;
  if (groups.comment) return "comment";
  if (groups.string || groups.loose) return "string";
  if (groups.decorator) return "decorator";
  if (groups.number) return "number";
  return nameKind(groups.name, previous, source, match.index);
}

function nameKind(name, previous, source, index) {
  if (previous === "def" || previous === "class") return "defined";
  if (KEYWORDS.has(name)) return "keyword";
  if (CONSTANTS.has(name)) return "constant";
  if (source[index - 1] === ".") return source[index + name.length] === "(" ? "call" : null;
  if (BUILTINS.has(name)) return "builtin";
  return source[index + name.length] === "(" ? "call" : null;
}

/** Whether pasted text looks like source code rather than prose. */
export function looksLikeCode(text) {
  const lines = text.split("\n").filter((line) => line.trim());
  if (lines.length < 2 || text.includes("```")) return false;
  const coded = lines.filter((line) =>
    /^\s*(?:import |from \S+ import |def |class |@|return\b|for .*:$|if .*:$|with .*:$|#)|^\s*[\w.[\], ]+\s*[-+*/]?=\s*\S|^\s*[\w.]+\(.*|^\s*[)\]}]+,?$/u.test(line),
  );
  return coded.length >= lines.length / 2;
}
