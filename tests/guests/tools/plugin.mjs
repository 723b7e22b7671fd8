// Runs a plugin: node plugin.mjs COMPONENT SETTINGS ARTICLES, the latter two as JSON. Prints what it notes and the outcomes.

import { outcome, withComponent } from './transpiled.mjs';

const [component, settings, articles] = process.argv.slice(2);
const notes = [];
const editor = { note: text => void notes.push(text), setting: name => JSON.parse(settings)[name] };

await withComponent(component, { 'acme:plugins/editor': editor, 'acme:plugins/editor@1.0.0': editor }, plugin => {
  const filter = plugin['acme:plugins/filter@1.0.0'];
  const outcomes = JSON.parse(articles).map(article => outcome(() => filter.apply(article)));
  console.log(JSON.stringify({ description: filter.describe(), notes, outcomes }));
});
