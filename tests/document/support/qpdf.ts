import { createRequire } from 'node:module';
import createQpdf, { type QpdfInstance } from '@neslinesli93/qpdf-wasm';

/*
 * A second program that reads the whole file: qpdf, as WebAssembly. It looks at the syntax, the table of
 * references, every packed stream and the content of every page; what the file means is for our own checker.
 */

const program = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
let qpdf: Promise<QpdfInstance> | undefined;

/** Whether qpdf finds nothing to say against a file. */
export async function qpdfAccepts(pdf: Blob): Promise<boolean> {
	qpdf ??= createQpdf({ locateFile: () => program });
	const { FS, callMain } = await qpdf;
	if (!canWrite(FS)) throw new Error('qpdf has no place for a file.');
	FS.writeFile('/file.pdf', new Uint8Array(await pdf.arrayBuffer()));
	// Writing it anew with everything unpacked reads all of it, and unlike "--check" says nothing when all is
	// well. 0: nothing; 2: errors; 3: warnings.
	return callMain(['--qdf', '/file.pdf', '/rewritten.pdf']) === 0;
}

/** The package's own declaration leaves out how a file gets in. */
function canWrite(files: object): files is { readonly writeFile: (path: string, bytes: Uint8Array) => void } {
	return 'writeFile' in files && typeof files.writeFile === 'function';
}
