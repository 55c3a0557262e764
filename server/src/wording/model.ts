// Wording: whether the name of a model says which version it is.

/**
 * Whether a name leaves the version open: "latest", or nothing but words for a known family. Any number in it pins it; a
 * model of a house of its own we cannot judge.
 */
export function isUnpinned(name: string): boolean {
  const plain = name.toLowerCase().slice(0, MOST);
  if (/\b(?:latest|newest|current|most recent|up[- ]to[- ]date|neueste[sn]?|aktuelle[sn]?|dernière?)\b/u.test(plain))
    return true;
  if (/\d/.test(plain)) return false;
  const words = plain.match(/[a-z]+/gu) ?? [];
  return words.some((word) => FAMILY.test(word)) && words.every((word) => FAMILY.test(word) || BESIDE.test(word));
}

const MOST = 200;

const FAMILY =
  /^(?:gpt|chatgpt|openai|claude|anthropic|sonnet|haiku|opus|gemini|gemma|mistral|mixtral|codestral|ministral|magistral|llama|qwen|deepseek|phi|command|cohere|grok|whisper|copilot|nova|titan|palm|bard|perplexity|llm|model)$/u;

/** Words that stand beside a family and pin nothing. */
const BESIDE =
  /^(?:the|an?|our|via|from|by|of|on|with|in|for|and|or|any|some|default|auto|best|available|whatever|is|large|small|medium|mini|nano|micro|tiny|pro|flash|ultra|lite|turbo|plus|max|thinking|instant|fast|chat|instruct|preview|reasoner|coder|api|azure|google|meta|microsoft|amazon|bedrock|vertex|ai|language|vision|version|r|x|xai|model|models|studio|enterprise|team|a)$/u;
