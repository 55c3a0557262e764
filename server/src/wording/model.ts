// Wording: whether the name of a model says which version it is.

/**
 * Whether a name leaves the version open: "latest", or a known family without a number. Any number in it pins it; a model
 * of a house of its own we cannot judge.
 */
export function isUnpinned(name: string): boolean {
  const plain = name.toLowerCase().slice(0, MOST);
  if (LATEST.test(plain)) return true;
  if (/\d/.test(plain)) return false;
  return FAMILY.test(plain) || NO_NAME.test(plain);
}

/** The words that leave it open, with what ties them to a name. */
export const LATEST =
  /[-: ]*\b(?:latest|newest|current|most recent|up[- ]to[- ]date|neueste[sn]?|aktuelle[sn]?|dernière?)\b/iu;

const MOST = 200;

const FAMILY =
  /\b(?:(?:chat)?gpt|openai|claude|anthropic|sonnet|haiku|opus|gemini|gemma|mistral|mixtral|codestral|llama|qwen|deepseek|phi|cohere|grok|whisper|copilot|perplexity|bedrock|vertex)(?!\p{L})/u;

/** What any model is. */
const NO_NAME = /^(?:an?|the|our|any|some)? ?(?:llm|(?:large )?(?:language |ai )?model|ai)$/u;
