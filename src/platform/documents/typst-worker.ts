import { parentPort } from 'node:worker_threads';
import type { PdfAnswer, PdfTask } from './compile-pdf.ts';
import { readFonts } from './document-fonts.ts';
import { loadTypst } from './typst-compiler.ts';

// A folder that is not there: a document sees the files of its task and nothing of the machine.
const WORKSPACE = '/levekar-documents-of-memory';
const MAIN = `${WORKSPACE}/main.typ`;

const compiler = loadTypst().NodeCompiler.create({
  workspace: WORKSPACE,
  fontArgs: [{ fontBlobs: readFonts() }],
});

function answer({ main, files, madeAt }: PdfTask): PdfAnswer {
  try {
    compiler.resetShadow();
    compiler.addSource(MAIN, main);
    for (const [name, text] of Object.entries(files))
      compiler.mapShadow(`${WORKSPACE}/${name}`, Buffer.from(text));
    const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
    return { pdf: compiler.pdf({ mainFilePath: MAIN }, { pdfStandard: 'ua-1', creationTimestamp }) };
  } catch (error) {
    // the native package puts what is wrong into the code, with or without a message
    const { code, message } = error as { code?: string; message?: string };
    return { problem: message || code || String(error) };
  } finally {
    compiler.evictCache(0);
  }
}

parentPort?.on('message', (task: PdfTask) => parentPort?.postMessage(answer(task)));
