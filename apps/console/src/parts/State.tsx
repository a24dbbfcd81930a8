import { StateIcon } from './StateIcon.tsx';

/** A state told three ways: colour, shape and word. */
export function State({ name, word }: { readonly name: string; readonly word: string }) {
  return (
    <span className={`state is-${name}`}>
      <StateIcon name={name} />
      {word}
    </span>
  );
}
