import { EXIT } from './exit-code.ts';

/**
 * A reader that has seen enough (`| head -1`) must not break off what a command is in the middle of:
 * what it stores is worth more than what it prints. Output that cannot be written for another reason
 * is our fault, said in a line.
 */
export function surviveClosedOutput(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`levekar: the output could not be written: ${error.message}\n`);
    process.exitCode = EXIT.ourFault;
  });
}
