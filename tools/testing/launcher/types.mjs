import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ extends?: string, compilerOptions?: Readonly<Record<string, unknown>>, include?: readonly string[] }} Settings
 * @typedef {{ name: string, config: string }} TypeCheck
 */

/**
 * Workspaces held to the same compiler options are checked in one go: what they share is read and checked once, in place
 * of once for each of them. A workspace with options of its own is a check of its own.
 * @param {string} root
 * @returns {TypeCheck[]} `config` is a path from the root
 */
export function typeChecksOf(root) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const folder of workspaceFolders(root)) {
    const { compilerOptions = {}, include = [] } = settingsOf(root, folder);
    // Outside the plain `include` a folder's settings say what only they can.
    const alike = include.length === 1 && include[0] === 'src' ? JSON.stringify(compilerOptions) : folder;
    groups.set(alike, [...(groups.get(alike) ?? []), folder]);
  }
  return [...groups.values()].map((folders, index) => checkOf(root, folders, index));
}

/**
 * @param {string} root
 * @param {readonly string[]} folders
 * @param {number} index
 * @returns {TypeCheck}
 */
function checkOf(root, folders, index) {
  const [first = ''] = folders;
  if (folders.length === 1) return { name: `types ${first}`, config: first };
  const config = join('.nx', `types-${index}.json`);
  mkdirSync(join(root, '.nx'), { recursive: true });
  const { compilerOptions } = settingsOf(root, first);
  const include = folders.map((folder) => `../${folder}/src`);
  const text = JSON.stringify({ extends: '../tsconfig.base.json', compilerOptions, include });
  const file = join(root, config);
  // An editor reads it while the checks run.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return { name: `types ${folders.join(', ')}`, config };
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Settings}
 */
function settingsOf(root, folder) {
  return /** @type {Settings} */ (JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8')));
}

/** @param {string} root */
function workspaceFolders(root) {
  const { workspaces } = /** @type {{ workspaces: string[] }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  return [...globSync(workspaces, { cwd: root }), 'tools']
    .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
    .sort();
}
