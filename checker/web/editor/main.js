// The editor of the course page: CodeMirror 6, set up for a beginner's small files.
// `createEditor` is the whole interface; README.md beside this file describes it.

import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  simplifySelection,
} from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { SQLite, sql } from "@codemirror/lang-sql";
import {
  HighlightStyle,
  LRLanguage,
  bracketMatching,
  indentNodeProp,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  drawSelection,
  gutterLineClass,
  GutterMarker,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { parser as htmlParser } from "@lezer/html";

export const HELP =
  "Tab indents by four spaces. To leave the editor, press Escape and then Tab.";

const UNIT = "    ";
const UNTIL_ANOTHER_KEY = 24 * 3600 * 1000;

// Templates hold no scripts and no styles here: the language package, which brings the
// parsers of both, would add a quarter to the bundle.
const HTML = LRLanguage.define({
  name: "html",
  parser: htmlParser.configure({
    props: [indentNodeProp.add({ Element: indentElement })],
  }),
  languageData: { commentTokens: { block: { open: "<!--", close: "-->" } } },
});

const LANGUAGES = {
  python: () => python(),
  html: () => HTML,
  sql: () => sql({ dialect: SQLite }),
};

export function createEditor(
  parent,
  { doc = "", language = "", label = "Editor", nonce = "", readOnly = false, onChange, onSave } = {},
) {
  let isSilent = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        nonce ? EditorView.cspNonce.of(nonce) : [],
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        highlightActiveLine(),
        history(),
        drawSelection({ cursorBlinkRate: wantsCalm() ? 0 : 1200 }),
        indentOnInput(),
        indentUnit.of(UNIT),
        EditorState.tabSize.of(4),
        EditorState.readOnly.of(readOnly),
        bracketMatching(),
        keymap.of([...ownKeys(onSave), ...historyKeymap, ...defaultKeymap]),
        (LANGUAGES[language] ?? (() => []))(),
        syntaxHighlighting(COLOURS),
        THEME,
        markedLine,
        EditorView.contentAttributes.of({ "aria-label": `${label}. ${HELP}`, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isSilent && onChange) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    view,
    text: () => view.state.doc.toString(),
    setText(text) {
      isSilent = true;
      try {
        view.dispatch({ changes: changed(view.state.doc.toString(), text) });
      } finally {
        isSilent = false;
      }
    },
    goToLine(number) {
      const line = lineAt(view.state, number);
      const indent = /^\s*/.exec(line.text)[0].length;
      view.dispatch({
        selection: { anchor: line.from + indent },
        effects: EditorView.scrollIntoView(line.from, { y: "center" }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    markLine(number) {
      const place = number ? lineAt(view.state, number).from : null;
      view.dispatch({ effects: setMark.of(place) });
    },
    destroy: () => view.destroy(),
  };
}

function ownKeys(onSave) {
  return [
    {
      key: "Mod-s",
      preventDefault: true,
      run(view) {
        if (onSave) onSave(view.state.doc.toString());
        return true;
      },
    },
    { key: "Tab", run: indent, shift: indentLess },
    {
      key: "Escape",
      run(view) {
        simplifySelection(view);
        view.setTabFocusMode(UNTIL_ANOTHER_KEY);
        return true;
      },
    },
  ];
}

// Go to the next stop of four, as a Python editor does; move whole lines if some are selected.
function indent(view) {
  const { state } = view;
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore(view);
  if (state.readOnly) return true;
  const place = state.selection.main.head;
  const column = place - state.doc.lineAt(place).from;
  const spaces = " ".repeat(UNIT.length - (column % UNIT.length));
  view.dispatch(state.replaceSelection(spaces), { scrollIntoView: true, userEvent: "input" });
  return true;
}

// The smallest change that makes one text of the other: the cursor stays where it can.
function changed(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function indentElement(context) {
  const closes = /^(\s*)<\//.exec(context.textAfter);
  return context.lineIndent(context.node.from) + (closes ? 0 : context.unit);
}

function lineAt(state, number) {
  return state.doc.line(Math.min(Math.max(1, number), state.doc.lines));
}

function wantsCalm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// One line can be marked: where a check says that the fault is.
class Mark extends GutterMarker {
  elementClass = "cm-markedGutter";
}
const setMark = StateEffect.define({
  map: (place, changes) => (place === null ? null : changes.mapPos(place)),
});
const MARK = new Mark();
const LINE = Decoration.line({ class: "cm-markedLine" });
const markedLine = StateField.define({
  create: () => null,
  update(place, transaction) {
    let found = place === null ? null : transaction.changes.mapPos(place);
    for (const effect of transaction.effects) if (effect.is(setMark)) found = effect.value;
    return found;
  },
  provide: (field) => [
    EditorView.decorations.compute([field, "doc"], (state) => marks(state, field, LINE, Decoration)),
    gutterLineClass.compute([field, "doc"], (state) => marks(state, field, MARK, RangeSet)),
  ],
});

function marks(state, field, mark, sets) {
  const place = state.field(field);
  if (place === null) return RangeSet.empty;
  const range = mark.range(state.doc.lineAt(Math.min(place, state.doc.length)).from);
  return sets === Decoration ? Decoration.set([range]) : RangeSet.of([range]);
}

// Colours: every pair has a contrast of 4.5 or more. The page may set the --editor-… variables.
const LIGHT = {
  "--cm-background": "#ffffff",
  "--cm-text": "#1f2328",
  "--cm-gutter": "#5b6470",
  "--cm-active": "#f1f4f8",
  "--cm-selection": "#b6d7ff",
  "--cm-marked": "#ffe9e6",
  "--cm-fault": "#b42318",
  "--cm-bracket": "#d5e8d4",
  "--cm-border": "#8a93a0",
  "--cm-keyword": "#8a1c9c",
  "--cm-string": "#0b6b2e",
  "--cm-number": "#0550ae",
  "--cm-comment": "#5b6470",
  "--cm-name": "#0b4f86",
};
const DARK = {
  "--cm-background": "#14181f",
  "--cm-text": "#e6e9ee",
  "--cm-gutter": "#9aa4b2",
  "--cm-active": "#1d232c",
  "--cm-selection": "#274b78",
  "--cm-marked": "#46201f",
  "--cm-fault": "#ff9a8f",
  "--cm-bracket": "#2f4a33",
  "--cm-border": "#7d8796",
  "--cm-keyword": "#e0a3f0",
  "--cm-string": "#8fd6a2",
  "--cm-number": "#8cc1ff",
  "--cm-comment": "#9aa4b2",
  "--cm-name": "#9ccbff",
};
const page = (name) => `var(--editor-${name}, var(--cm-${name}))`;

const THEME = EditorView.theme({
  "&": {
    ...LIGHT,
    backgroundColor: page("background"),
    color: page("text"),
    border: `1px solid ${page("border")}`,
    fontSize: "var(--editor-font-size, 0.95rem)",
    height: "100%",
  },
  "@media (prefers-color-scheme: dark)": { "&": DARK },
  "&.cm-focused": { outline: `2px solid ${page("number")}`, outlineOffset: "1px" },
  ".cm-scroller": {
    fontFamily: "var(--editor-font, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace)",
    lineHeight: "1.5",
    overflow: "auto",
  },
  ".cm-content": { caretColor: page("text"), minHeight: "8em" },
  ".cm-cursor, .cm-dropCursor": { borderLeft: `2px solid ${page("text")}` },
  ".cm-gutters": {
    backgroundColor: page("background"),
    color: page("gutter"),
    border: "none",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: page("active") },
  "& > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: page("selection"),
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: page("selection"),
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: page("bracket"), color: "inherit" },
  ".cm-markedLine": {
    backgroundColor: page("marked"),
    boxShadow: `inset 3px 0 0 ${page("fault")}`,
  },
  ".cm-markedGutter": { color: page("fault"), fontWeight: "bold" },
  ".cm-markedGutter::before": { content: '"\\25B8"' },
});

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: page("keyword") },
  { tag: [tags.string, tags.special(tags.string), tags.attributeValue], color: page("string") },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: page("number") },
  { tag: tags.meta, color: page("comment") },
  { tag: tags.comment, color: page("comment"), fontStyle: "italic" },
  {
    tag: [
      tags.function(tags.definition(tags.variableName)),
      tags.className,
      tags.tagName,
      tags.attributeName,
      tags.typeName,
    ],
    color: page("name"),
  },
  { tag: tags.invalid, textDecoration: "underline wavy" },
]);
