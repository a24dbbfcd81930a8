import { useSearchParams } from 'react-router-dom';

interface Fields {
  /** empty when it is not asked for */
  readonly get: (name: string) => string;
  /** An empty one is left out. */
  readonly set: (name: string, value: string) => void;
}

/** What a list is narrowed to. It stands in the address, so that a list can be sent to a colleague. */
export function useFields(): Fields {
  const [params, setParams] = useSearchParams();
  return {
    get: (name) => params.get(name) ?? '',
    set: (name, value) => {
      const next = new URLSearchParams(params);
      if (value === '') next.delete(name);
      else next.set(name, value);
      setParams(next, { replace: true });
    },
  };
}
