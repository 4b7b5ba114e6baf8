/**
 * Lines that a page prints around its text: those of Charmhub, Discourse, GitHub, Read the Docs and Sphinx themes, as their
 * pages show them in 2024 and 2025. Each matches a whole line.
 */
export const chrome: readonly RegExp[] = [
  /^(?:skip|jump) to (?:main |the )?(?:content|navigation|search)$/i,
  /^(?:help )?improve this (?:document|page|doc)\b.{0,80}$/i,
  /^(?:page )?last (?:updated|modified|edited|changed|revised)\b.{0,40}$/i,
  /^(?:updated|posted|published|created) (?:on )?(?:\d.{0,12}ago|\d{1,2} \w{3,9} \d{4}|\w{3,9} \d{1,2}, \d{4})\.?$/i,
  /^(?:about |over |almost )?(?:an?|\d+) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\.?$/i,
  /^(?:edit|view|open|suggest|report|show|see)\b.{0,30} (?:on|in|to) (?:github|gitlab|launchpad|the forum|discourse)\.?$/i,
  /^(?:edit|view|copy|print|share|download|bookmark)(?: (?:this|the|raw|as))? (?:page|source|markdown|link|article|pdf|document|code)$/i,
  /^(?:was|is|did) this (?:page|article|document|answer|information|doc)?\b ?(?:helpful|useful|help you)\??.{0,20}$/i,
  /^(?:thank you|thanks) for (?:your feedback|contacting us|signing up)\b.{0,90}$/i,
  /^your submission was sent successfully.{0,20}$/i,
  /^in these regular emails you will find\b.{0,200}$/i,
  /^(?:share|give|send|leave|provide)(?: us)?(?: your)? (?:thoughts|feedback|comments)\b.{0,60}$/i,
  /^(?:show|hide) (?:channels?(?: and revisions?)?|information|more|less|all|details|source|table of contents|navigation|sidebar|comments)$/i,
  /^(?:toggle|collapse|expand)\b.{0,50}$/i,
  /^(?:copy|copied)!?(?: (?:to clipboard|code|link|command))?!?$/i,
  /^(?:choose|select|switch|change) (?:a |your |the )?(?:language|version|theme|channel|platform)\.{0,3}:?$/i,
  /^(?:close|hide|show|open|back to|main|site)? ?(?:search|menu|sidebar|navigation|nav) ?(?:menu|bar|docs|documentation|results)?\.{0,3}$/i,
  /^(?:sign|log) ?(?:in|up|out)(?: to .{1,40})?$/i,
  /^(?:back to|return to|scroll to) (?:the )?(?:top|home|overview|docs|documentation|index)$/i,
  /^(?:we|this (?:web)?site) uses? cookies\b.{0,300}$/i,
  /^(?:accept|reject|decline|manage|allow)(?: all)?(?: (?:cookies|preferences|and visit site))$/i,
  /^(?:cookie|privacy|legal|terms|trademark)s?(?: (?:policy|notice|settings|preferences|information|of (?:use|service)|conditions))+$/i,
  /^(?:copyright\b|©|\(c\)) ?.{0,160}$/i,
  /^(?:built|made|created|powered|hosted) (?:with|by|using|on) .{1,80}$/i,
  /^(?:note|tip|hint|info|important|warning|caution|danger|attention|admonition)[:!]?$/i,
  /^made with sphinx\b.{0,60}$|^show source$|^view page source$|^contents menu$/i,
  /^\d[\d.,]*k? (?:likes?|replies|reply|views?|users?|links?|clicks?|votes?|stars?|forks?|posts?|comments?|reactions?|contributors?|branch(?:es)?|tags?|watching|commits?|downloads?)$/i,
  /^(?:reply|quote|flag|like|solution|bookmark|unread|read \d+ min(?:utes)?|created|last reply|topic list|reply to this topic)$/i,
  /^\d+ min(?:ute)?s? read$/i,
  /^(?:this topic was automatically closed|new replies are no longer allowed|suggested topics|related topics|topic replies views activity)\b.{0,120}$/i,
  /^(?:discuss|ask|join)\b.{0,30} (?:this|the|our|your) (?:page|topic|question|community|forum|discussion|mailing list|matrix chat)\b.{0,30}\.?$/i,
  /^(?:deploy|install) (?:this )?(?:charm|bundle|with juju|using juju)$/i,
  /^(?:deploy to|need (?:more )?help\??|get in touch|contact (?:us|submit enquiries)|report (?:a bug|an issue)|open an? issue|submit a bug)$/i,
  /^(?:©.*)?canonical ltd\.?.{0,120}$/i,
]

/** Words that menus are made of and headings too: chrome only beside chrome or beside another of them. */
export const menuWords =
  /^(?:home|docs?|documentation|overview|description|resources|integrations|configurations?|actions|libraries|history|tutorials?|how-to(?: guides?)?|guides|explanation|reference|blog|about|contact|support|pricing|products?|community|forum|discourse|github|gitlab|launchpad|login|register|english|français|deutsch|español|日本語|light|dark|auto|system|status|code|issues|pull requests|discussions|projects|wiki|insights|releases|packages|raw|blame|preview|download|next|prev(?:ious)?|«|»|←|→|‹|›|\.\.\.|…|#|latest|stable|edit|share|tweet|reply|footer|terms|privacy|security|search|menu|charmhub|navigation|more|less|yes|no|close|legal|careers|manage cookies)$/i

/** A label whose value stands on the next line. */
export const labels =
  /^(?:platforms?|publisher|author|maintainer|license|website|relevant links|charm(?:ed)? by|channel|revision|version|runs on|categories|tags|language|size|discuss this (?:charm|bundle)):$/i

/** Says where the page before or after is: the next line is that page's title. */
export const pagination =
  /^(?:next|prev(?:ious)?)(?: (?:page|topic|article|chapter))?(?: ?[→←»«›‹>])?$|^[→←»«›‹] ?(?:next|prev(?:ious)?)$/i

/** Begins a copy of the headings of the page. */
export const contents =
  /^(?:on|in) this (?:page|article|document|section|guide)(?: ?[:▾▼])?$|^(?:table of )?contents:?$|^page contents:?$/i

/** A day without a sentence, as forums print it beside a name. */
export const date =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}(?:, \d{4})?|\d{4}|'\d\d)|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{4})?|\d{1,2}(?:h|d|m|mon|y))$/i

/** Where a page stands: `Docs / Explanation / Security`. */
export const breadcrumb = /^(?:[^/>›»→.!?:]{1,40} (?:\/|>|›|»|→) ){1,6}[^/>›»→.!?:]{1,60}$/
