// The one file here that must run on whatever Node the machine has (20.19 or later): it installs what the
// lock file names, among it the project's own Node, and hands over to the command.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	fail(`Starfolio needs Node 20.19 or later to install itself; this is ${process.version}.`);
}

const [command = '', ...rest] = process.argv.slice(2);
const entry = join(root, 'src/commands', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(entry)) fail(`There is no command "${command}".`);

if (!isInstalled()) install();
if (!existsSync(ownNode))
	fail(`The package "node" did not install ${ownNode}. Run "npm install" and read what it says.`);

const child = spawn(ownNode, [entry, ...rest], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** Compares what the lock file asks for with what npm says it installed; times of files say little after a checkout. */
function isInstalled() {
	const installedPath = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(ownNode) || !existsSync(installedPath)) return false;
	const wanted = packagesIn(join(root, 'package-lock.json'));
	const installed = packagesIn(installedPath);
	return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
		if (path === '') return true;
		const found = installed[path];
		// What is meant for another kind of machine is not installed here.
		if (!found) return optional === true;
		return found.version === version && found.integrity === integrity;
	});
}

function packagesIn(path) {
	return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * `npm ci`, and where it refuses, `npm install` with the same lock file: `ci` asks for an entry of every
 * platform's variant of a package, which a lock file written behind a partial registry does not have.
 */
function install() {
	process.stdout.write('Installing what package-lock.json names …\n');
	if (npm(['ci'], 'ignore')) return;
	if (!npm(['install', '--no-save'], 'inherit'))
		fail('The packages could not be installed: nothing else was done.');
}

function npm(args, stdio) {
	// Without node_modules/.bin: the Node that would be found there is about to be deleted.
	const path = (process.env.PATH ?? '')
		.split(delimiter)
		.filter((folder) => !folder.startsWith(join(root, 'node_modules')))
		.join(delimiter);
	const { status } = spawnSync('npm', args, {
		cwd: root,
		env: { ...process.env, PATH: path },
		stdio,
		shell: process.platform === 'win32',
	});
	return status === 0;
}

function fail(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
