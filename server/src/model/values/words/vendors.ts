// Values: vendors and tools that somebody may write where a person is asked for. Only a whole name that is equal counts,
// and names that people have as well (Claude, Jasper, Meta, Alexa, Mistral) are left out.

import { listed } from './listed.ts';

/** Names of vendors and tools, folded. */
export const VENDORS: ReadonlySet<string> = new Set(
  listed(`
    openai, open ai, chatgpt, chat gpt, gpt, gpt-4, gpt-4o, gpt-5, anthropic, claude ai, claude.ai, claude code, gemini, google gemini,
    copilot, microsoft copilot, github copilot, mistral ai, llama, deepseek, perplexity, perplexity ai, hugging face,
    huggingface, cohere, grok, midjourney, dall-e, whisper, deepl, stability ai, elevenlabs, langchain, llamaindex, crewai, ollama,
    microsoft, google, amazon, ibm, sap, salesforce, servicenow, adobe, nvidia, aws, amazon web services,
    google cloud, gcp, microsoft 365, office 365, google workspace, cloudflare, vercel, heroku, databricks, snowflake,
    zapier, make.com, integromat, n8n, power automate, microsoft power automate, uipath, workato, tray.io, ifttt, pipedream,
    airflow, github actions, jenkins, retool, airtable, notion, asana, trello, monday.com, clickup, jira, confluence, atlassian,
    slack, microsoft teams, ms teams, discord, zoom, telegram, whatsapp, twilio, sendgrid, mailchimp, hubspot, pipedrive, zoho,
    zendesk, freshdesk, intercom, gmail, outlook, sharepoint, onedrive, google drive, google docs, google sheets, dropbox, box.com,
    shopify, stripe, paypal, quickbooks, xero, workday, concur, sap concur, datev, contentful, wordpress, github, gitlab, bitbucket,
    pagerduty, opsgenie, datadog, sentry, grafana, the vendor, our vendor, vendor, the supplier, the provider, provider
  `),
);

/** Words for the machine itself. A whole value of one of them, with or without an article, is no person. */
export const MACHINES: ReadonlySet<string> = new Set(
  listed(`
    artificial intelligence, llm, large language model, language model, the model, model, ai model, ai agent, ai assistant,
    ai system, ai tool, ai bot, chatbot, chat bot, bot, robot, machine, software, automation, workflow, system, tool, script, algorithm,
    application, app, agent workflow, voice bot, virtual assistant, virtual agent, automatic, automatically, automated, künstliche intelligenz,
    maschine, intelligence artificielle
  `),
);

/** The same in capitals only, for `Ai` is a name. */
export const MACHINE_SIGNS: ReadonlySet<string> = new Set(['AI', 'KI', 'IA', 'LLM', 'GPT', 'ML']);
