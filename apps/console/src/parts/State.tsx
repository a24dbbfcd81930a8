/** A state told three ways: by colour, by a mark (both in states.css) and by a word. */
export function State({ name, word }: { readonly name: string; readonly word: string }) {
  return <span className={`state is-${name}`}>{word}</span>;
}
