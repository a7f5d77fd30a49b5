import { resolve, sep } from 'node:path';
import ts from 'typescript';

/** The ways from one project into another. `type` is a door for types only: nothing of it may be left at run time. */
const DOORS: Record<string, Record<string, 'value' | 'type'>> = {
  analysis: {},
  backend: { '@cimai/analysis': 'value', '@cimai/analysis/jieba': 'value', '@cimai/analysis/answers': 'type' },
  frontend: { '@cimai/analysis/answers': 'type' },
};

/**
 * What a source file imports from another project past its doors. This asks the compiler's own reading of the file, beside the
 * linter's: the most important boundary is watched by two that know nothing of each other.
 *
 * @param path of the file from the root, such as `backend/src/main.ts`
 * @returns the specifiers that go past a door, in order
 */
export function importsPastDoors(path: string, code: string): string[] {
  const [project = ''] = path.split('/');
  const doors = DOORS[project];
  if (!doors) throw new Error(`${path} belongs to no project with doors.`);
  return importsOf(path, code)
    .filter(({ specifier, typeOnly }) => {
      if (specifier.startsWith('.')) return leaves(project, path, specifier);
      if (!specifier.startsWith('@cimai/')) return false;
      const door = doors[specifier];
      return door === undefined || (door === 'type' && !typeOnly);
    })
    .map(({ specifier }) => specifier);
}

function leaves(project: string, path: string, specifier: string): boolean {
  const inside = resolve(sep, project, 'src') + sep;
  return !resolve(sep, path, '..', specifier).startsWith(inside);
}

function importsOf(path: string, code: string): { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const look = (node: ts.Node): void => {
    const [specifier, typeOnly] = importIn(node);
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, typeOnly });
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  return found;
}

/** The specifier a node imports, if it is an import of any kind, and whether it asks for types alone. */
function importIn(node: ts.Node): [ts.Node | undefined, boolean] {
  if (ts.isImportDeclaration(node)) return [node.moduleSpecifier, node.importClause?.isTypeOnly ?? false];
  if (ts.isExportDeclaration(node)) return [node.moduleSpecifier, node.isTypeOnly];
  if (ts.isImportTypeNode(node)) return [ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true];
  if (!ts.isCallExpression(node)) return [undefined, false];
  const called = node.expression;
  const imports = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  return [imports ? node.arguments[0] : undefined, false];
}
