/** Hands text to the browser as a file to keep. */
export function downloadText(file: { readonly name: string; readonly text: string; readonly type: string }): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
