import ts from 'typescript';

/** A place in the code that refuses a caller for want of a right. */
interface Asking {
  readonly file: string;
  /** Of the function it stands in. */
  readonly name: string;
  /** As written, such as `'spend.read'`. */
  readonly right: string;
  /** Of a route: what its method declares; undefined elsewhere. */
  readonly declared: string | undefined;
}

const ASKS = 'assertMay';
const ROUTES = /@(Get|Post|Put|Patch|Delete)\(/;
const DECLARES = /@(AlsoRequires|AnyCaller)\(/;

/** Every call of `assertMay` in a file, and of the functions named in `through`, which call it. */
export function askingsIn(file: string, text: string, through: readonly string[] = []): Asking[] {
  const found: Asking[] = [];
  const names = [ASKS, ...through];
  // Most files ask for nothing and need not be read.
  if (!names.some((name) => text.includes(`${name}(`))) return found;
  const visit = (node: ts.Node, around: readonly ts.Node[]): void => {
    if (ts.isCallExpression(node) && names.includes(calledBy(node))) found.push(askingAt(file, node, around));
    node.forEachChild((child) => visit(child, [node, ...around]));
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), []);
  return found;
}

/**
 * What of it is declared nowhere: routes that ask without saying so, and functions that ask by a name that does not tell it, so that their
 * callers cannot be found.
 *
 * @param known files whose functions are looked at by hand
 */
export function undeclared(files: Readonly<Record<string, string>>, known: readonly string[] = []): string[] {
  const looked = Object.entries(files).filter(([file]) => !known.includes(file));
  const direct = looked.flatMap(([file, text]) => askingsIn(file, text));
  const helpers = [...new Set(direct.filter((each) => each.declared === undefined).map(({ name }) => name))];
  return looked
    .flatMap(([file, text]) => askingsIn(file, text, helpers))
    .flatMap(({ file, name, declared }) => {
      if (declared === undefined)
        return name.startsWith('assert') ? [] : [`${file}: ${name} asks by a name that does not tell it`];
      return DECLARES.test(declared) ? [] : [`${file}: ${name} asks for a right that it does not declare`];
    });
}

const calledBy = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

function askingAt(file: string, node: ts.CallExpression, around: readonly ts.Node[]): Asking {
  const named = around.find(isNamed);
  const decorators = named && ts.isMethodDeclaration(named) ? (ts.getDecorators(named) ?? []) : [];
  const said = decorators.map((each) => each.getText()).join('\n');
  return {
    file,
    name: named?.name?.getText() ?? '',
    right: node.arguments[1]?.getText() ?? '',
    declared: ROUTES.test(said) ? said : undefined,
  };
}

type Named = ts.MethodDeclaration | ts.FunctionDeclaration | ts.VariableDeclaration;

/** A function with a name; a constant within one is none. */
const isNamed = (node: ts.Node): node is Named =>
  ts.isMethodDeclaration(node) ||
  ts.isFunctionDeclaration(node) ||
  (ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isArrowFunction(node.initializer));
