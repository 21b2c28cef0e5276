const fs = require('node:fs');
const path = require('node:path');

/** Turbopack loader for `*.mdx`. */
module.exports = function loadMdx(source) {
  const done = this.async();
  // The build cache does not see what the compiler itself reads: without this it would ship old highlighting and meanings.
  for (const folder of [__dirname, path.join(__dirname, '../content/glossary')]) {
    this.addContextDependency(folder);
    for (const file of fs.readdirSync(folder)) {
      this.addDependency(path.join(folder, file));
    }
  }
  import('./compile.mjs')
    .then(({ compileMdx }) => compileMdx(String(source), this.resourcePath))
    .then((code) => done(null, code), done);
};
