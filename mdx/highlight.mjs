import fs from 'node:fs';
import rehypeShikiFromHighlighter from '@shikijs/rehype/core';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import bash from 'shiki/langs/bash.mjs';
import json from 'shiki/langs/json.mjs';
import ts from 'shiki/langs/ts.mjs';
import { tokenClasses } from './token-classes.mjs';

const sip = JSON.parse(fs.readFileSync(new URL('./sip.tmLanguage.json', import.meta.url), 'utf8'));

/** Instead of colours this theme gives names of classes: the page forbids inline styles, and follows its own theme. */
const classTheme = {
  name: 'classes',
  type: 'light',
  fg: 'plain',
  bg: 'plain',
  settings: Object.entries(tokenClasses).map(([scope, name]) => ({ scope, settings: { foreground: name } })),
};

let highlighter;

/** rehype plugin: highlights fences with classes, see styles/code.css. */
export function rehypeHighlight() {
  return async (tree) => {
    highlighter ??= createHighlighterCore({
      themes: [classTheme],
      langs: [sip, bash, json, ts],
      // In JavaScript: nothing to load, and the same result everywhere.
      engine: createJavaScriptRegexEngine(),
    });
    const plugin = rehypeShikiFromHighlighter(await highlighter, {
      theme: 'classes',
      defaultLanguage: 'text',
      // Without a limit in time: on a busy machine a line would stay without colours in one of the two bundles of a build, and
      // a page that finds other elements than it was sent draws all of itself anew.
      tokenizeTimeLimit: 0,
      transformers: [classesInsteadOfStyles, declaredFaults],
    });
    await plugin(tree);
  };
}

const classesInsteadOfStyles = {
  name: 'classes-instead-of-styles',
  span(node) {
    const name = /color:\s*(tok-[\w-]+)/.exec(node.properties.style ?? '')?.[1];
    node.properties = name === undefined ? {} : { className: [name] };
  },
  // Text without a class needs no element: a lesson is sent twice, as HTML and as JavaScript.
  code(node) {
    node.properties = {};
    node.children = node.children.flatMap((line) => (line.type === 'element' ? line.children : [line]));
    node.children = node.children.flatMap((span) => (span.properties?.className ? [span] : textsOf(span)));
  },
  pre(node) {
    node.properties = { tabIndex: 0, className: ['fence'] };
  },
};

function textsOf(node) {
  return node.type === 'text' ? [node] : node.children;
}

/** A fence that is broken on purpose says so to the reader: its rules stand in `data-breaks`. */
const declaredFaults = {
  name: 'declared-faults',
  pre(node) {
    const rules = /(?:^|\s)breaks=(\S+)/.exec(this.options.meta?.__raw ?? '')?.[1];
    if (rules !== undefined) {
      node.properties['data-breaks'] = rules.replaceAll(',', ', ');
    }
  },
};
