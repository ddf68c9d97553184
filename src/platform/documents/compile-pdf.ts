import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/app-error.ts';
import { canCompilePdf } from './typst-compiler.ts';

const WORKER = new URL('./typst-worker.ts', import.meta.url);
const LIMITS = { seconds: 20, attempts: 2, waiting: 16, idleSeconds: 60 };

/** A Typst document: the text of its main file, the files it may read by name, the time it says it was made. */
export type PdfTask = { main: string; files: Record<string, string>; madeAt: Date };
export type PdfAnswer = { pdf: Uint8Array } | { problem: string };

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Compiles a document to PDF/UA-1 in a thread of its own, one at a time; the same task gives the same
 * bytes. A thread that dies or takes over 20 seconds is replaced and the task tried once more.
 * @throws AppError `pdf_not_here` where there is no compiler for the machine, `busy` with 16 in line
 * @throws Error with the compiler's words, when the document is wrong
 */
export async function compilePdf(task: PdfTask): Promise<Uint8Array> {
  if (!canCompilePdf()) throw new AppError('pdf_not_here');
  if (waiting >= LIMITS.waiting) throw new AppError('busy');
  waiting += 1;
  const turn = queue.then(() => tryToCompile(task));
  queue = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
    idle = setTimeout(() => waiting === 0 && closePdfCompiler(), LIMITS.idleSeconds * 1000).unref();
  }
}

/** Ends the thread; the next document starts another. */
export function closePdfCompiler(): void {
  clearTimeout(idle);
  void worker?.terminate();
  worker = null;
}

async function tryToCompile(task: PdfTask): Promise<Uint8Array> {
  clearTimeout(idle);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await askWorker(task);
      if ('pdf' in answer) return answer.pdf;
      throw new DocumentError(answer.problem);
    } catch (error) {
      if (error instanceof DocumentError || attempt >= LIMITS.attempts) throw error;
      closePdfCompiler();
    }
  }
}

/** The document itself is wrong: another attempt would say the same. */
class DocumentError extends Error {}

function askWorker(task: PdfTask): Promise<PdfAnswer> {
  const asked = (worker ??= new Worker(WORKER));
  asked.ref();
  return new Promise<PdfAnswer>((resolve, reject) => {
    const onAnswer = (answer: PdfAnswer) => {
      leave();
      resolve(answer);
    };
    const onFailure = (error: unknown) => {
      leave();
      reject(error instanceof Error ? error : new Error('the PDF thread ended'));
    };
    const timer = setTimeout(
      () => onFailure(new Error(`no PDF within ${String(LIMITS.seconds)} s`)),
      LIMITS.seconds * 1000,
    );
    const leave = () => {
      clearTimeout(timer);
      asked.off('message', onAnswer).off('error', onFailure).off('exit', onFailure);
      // at rest it keeps nobody's process alive
      asked.unref();
    };
    asked.on('message', onAnswer).on('error', onFailure).on('exit', onFailure);
    asked.postMessage(task);
  });
}
