/** Placeholder until its owner writes it. */
export function CataloguePage() {
  return null;
}
