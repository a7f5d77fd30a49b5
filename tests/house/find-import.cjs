/**
 * Where an import points, told from its spelling alone: no file needs to exist, so a rule can be tried on a file that is only
 * imagined. Local specifiers follow our sources (`./name.js` is `./name.ts`), `@cimai/analysis/...` is the instrument's source
 * folder, and everything else is a package. The shape is that of an eslint-import-resolver, version 2.
 */
const path = require('node:path');
const { isBuiltin } = require('node:module');

const root = path.resolve(__dirname, '../..');

exports.interfaceVersion = 2;

/**
 * @param {string} source the specifier as written
 * @param {string} importer absolute path of the importing file
 * @returns {{ found: boolean, path?: string | null }} `path` is null for a package or a part of Node
 */
exports.resolve = function resolve(source, importer) {
  if (isBuiltin(source)) return { found: true, path: null };
  if (source.startsWith('.')) return { found: true, path: asSource(path.resolve(path.dirname(importer), source)) };
  const own = /^@cimai\/(analysis|backend|frontend|tests)(?:\/(.+))?$/.exec(source);
  if (!own) return { found: true, path: null };
  const [, project, inner] = own;
  const inside = inner === 'jieba' ? 'segment/jieba' : (inner?.replace(/^(src|dist)\//, '') ?? 'index');
  return { found: true, path: asSource(path.join(root, project, 'src', inside)) };
};

function asSource(file) {
  if (/\.[cm]?ts$|\.json$|\.mjs$|\.cjs$/.test(file)) return file;
  return `${file.replace(/\.js$/, '')}.ts`;
}
