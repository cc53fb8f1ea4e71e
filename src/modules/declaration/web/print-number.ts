import { printDeclarationNumber, readDeclarationNumber } from '../domain/declaration-number.ts';

/** `123456 78900`, as on paper; anything else as it is. */
export function printNumber(number: string): string {
  const read = readDeclarationNumber(number);
  return read?.branch === undefined ? number : printDeclarationNumber({ body: read.body, branch: read.branch });
}
