"""How people order the machine about in plain English: to drop its instructions, its role, its secrets or its judgement."""

import re

ORDERS = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        (
            r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,20}\b(?:rubric|checks?|criteria|scoring|grading|scenario|ledger)\b"
            r"[^.!?\n]*\b(?:rate|score|grade|give|award|mark|and)\b[^.!?\n]*"
        ),
        (
            r"\b(?:rate|score|grade|mark) (?:me|this|us|my|the (?:interview|session|interviewer))\b[^.!?\n]*\b(?:high\w*|full"
            r"|top|perfect|five|5|max\w*|well|excellent)\b[^.!?\n]*"
        ),
        r"\bforget (?:that )?you(?:'re| are| were)\b[^.!?\n]*\b(?:candidate|human|person|character|role|supposed|bound|told)\b[^.!?\n]*",
        (
            r"\b(?:stop|quit|cease) (?:being|playing|acting as|pretending to be|simulating) (?:the |a |this )?(?:candidate"
            r"|character|role|person|human|applicant|\w+ candidate)\b[^.!?\n]*"
        ),
        (
            r"\b(?:hiding|hidden|locked|kept|stored|facts?|secrets?)\b[^.!?\n]{0,20}\b(?:behind|in|inside|under) (?:your |the "
            r"|these |those )?(?:gates?|ledger|prompt|code|instructions)\b[^.!?\n]*"
        ),
        (
            r"\b(?:your|the) (?:true|real|actual|hidden|internal) (?:competency |skill )?(?:levels?|ratings?|scores?|gates?"
            r"|instructions)\b[^.!?\n]*"
        ),
        (
            r"\bwhat (?:do |did |are |were )?your (?:system |hidden |secret |original )?(?:instructions|prompt|programming"
            r"|guidelines|rules) (?:say|tell|state|are)\b[^.!?\n]*|\byour (?:instructions|prompt|programming) (?:say|tell"
            r"|state)s?\b[^.!?\n]*"
        ),
        (
            r"\b(?:answer|respond|reply|speak) (?:only |just )?(?:with|by saying) (?:only |just )?(?:the )?(?:word|phrase|letter"
            r"|string|token|number)s?\b[^.!?\n]*"
        ),
        (
            r"\b(?:override|set|let|assign)\b\s*[:\-]?\s*(?:rapport|trust|interest|energy|level|score|nps|points|state"
            r"|gates?)\s*(?:=|:=|to)\s*[\w.]+[^.!?\n]*"
        ),
        (
            r"\b(?:what|which) (?:language |ai |llm )?model (?:are you|is (?:this|behind)|do you (?:run|use)|powers)\b[^.!?\n]*"
            r"|\b(?:what|which) (?:(?:language|ai|llm) model you (?:are|run|use)|model you (?:are|run on))\b[^.!?\n]*"
            r"|\bwho (?:programmed|trained|created|built|coded) you\b[^.!?\n]*"
        ),
        (
            r"\b(?:game|world|scene|story|mode|simulation)\b[^.!?\n]{0,30}\b(?:you have no|without|there are no|with no|no) "
            r"(?:rules|limits|restrictions|filters|secrets)\b[^.!?\n]*"
        ),
        (
            r"\b(?:act|behave|talk|speak|answer|pretend)\b[^.!?\n]{0,12}\bas (?:if|though)\b[^.!?\n]{0,25}\b(?:already told|no "
            r"(?:gates?|rules|secrets|limits)|unlocked|open to me)\b[^.!?\n]*"
        ),
        (
            r"\bwhat (?:were|are|have) you (?:been )?(?:told|instructed|programmed|prompted|configured) (?:to (?:say|do|hide"
            r"|answer|keep)|not to)\b(?! by (?:your|the) (?:manager|boss|recruiter|team))[^.!?\n]*"
        ),
        (
            r"\bpretend (?:that )?(?:you(?:'re| are)|to be) (?:the |an? )?(?:hiring manager|interviewer|grader|judge|recruiter"
            r"|assistant|someone else|another)\b[^.!?\n]*"
        ),
        (
            r"\b(?:ignore|disregard|forget|override|bypass|skip|drop|cancel|discard|neglect)\b[^.!?\n]{0,30}?\b(?:previous|prior"
            r"|above|earlier|preceding|all|any|your|the|these|those|everything|former|current|existing|system|initial"
            r"|original)\b[^.!?\n]{0,30}?\b(?:instructions?|prompts?|rules|guidelines|directions?|guardrails|restrictions"
            r"|programming|training|constraints|filters?|messages?|context|gates?|policies|role ?play|persona|character|told you"
            r"|said)\b[^.!?\n]*"
        ),
        (
            r"\b(?:forget|ignore|disregard) (?:everything|all (?:of )?(?:that|this|it|what)) (?:above|before|you (?:were|have "
            r"been|know)|i said|so far|and)[^.!?\n]*"
        ),
        (
            r"\byou are (?:now|no longer|actually|really)\s+(?:an? |the |my |in |acting|playing|called |dan\b"
            r"|free)[^.!?\n]*(?:interviewer|ai|a\.i\.|assistant|model|bot|gpt|llm|candidate|mode|dan\b|jailbr\w+|unrestricted"
            r"|developer|machine|terminal|program|judge|grader|character|role|rules|pirate|linux|python|system|evaluator"
            r"|restricted|bound)[^.!?\n]*"
        ),
        (
            r"\b(?:from now on|starting now|henceforth)\b,?[^.!?\n]{0,20}\b(?:you (?:are|will|must|shall|act|answer|respond"
            r"|speak|reply|only)|act|respond|answer|reply|speak|pretend)\b[^.!?\n]*"
        ),
        (
            r"\b(?:act|behave|respond|answer|pretend|speak|roleplay|role-play|talk)(?: to be| as if you(?:'re| are| were)| like| "
            r"as)? ?(?:an? |the |my )?(?:ai\b|language model|llm|chat ?bot|chat ?gpt|assistant|unrestricted|dan\b|developer mode"
            r"|system|linux|terminal|grader|judge|evil|pirate|the interviewer)[^.!?\n]*"
        ),
        (
            r"\b(?:print|reveal|show|repeat|output|display|leak|dump|expose|disclose|give|tell|send|recite|share|list|copy|paste"
            r"|write|return|read|what(?:'s| is| are| were)|describe|summari[sz]e|translate|encode"
            r"|quote)\b[^.!?\n]{0,40}?\b(?:system prompt|(?:your|the|initial|hidden|secret|original|full|system|developer|entire"
            r"|exact) (?:\w+ )?(?:prompts?|system message|system instructions)|hidden (?:facts?|instructions?|ledger|information"
            r"|prompt|rules|state|levels?)|secret (?:facts?|instructions?|ledger|rules)|(?:your|the|candidate'?s?|full|whole"
            r"|entire) (?:hidden |secret |full |whole |complete |entire )*(?:ledger|gates?|fact ids?|true levels?|(?:json|source code"
            r"|config(?:uration)?)(?! (?:you|that|which|of|for|from|files?|in|on|at|with|fields?|management)\b)|rapport score"
            r"|system message|developer message|context window|initial instructions|rubric "
            r"and)|instructions (?:above|you were given (?:above|before this|at the start|by the (?:system|developer)))|(?:text"
            r"|words|everything|all|content|message|line)s? (?:above(?! (?:the|our|your|my|a|average|zero|ground)\b)|before this)"
            r"|(?:facts?|everything) (?:you(?:'re| are) "
            r"(?:hiding|not allowed|forbidden)|marked|gated|behind))\b[^.!?\n]*"
        ),
        (
            r"\b(?:give|award|assign|rate|score|grade|mark|set|make|change)\b[^.!?\n]{0,40}?\b(?:5 ?/ ?5|10 ?/ ?10|five out of "
            r"five|ten out of ten|100 ?%|100 percent|full (?:marks|points|score)|top (?:marks|score|rating)|perfect (?:score"
            r"|marks|rating|grade)|(?:highest|maximum|max|best) (?:possible )?(?:score|rating|marks|grade|points|level)|level 5"
            r"|all fives|straight fives|5s? (?:on|for|in) (?:all|every|each))\b[^.!?\n]*"
        ),
        (
            r"\b(?:the |this |note (?:to|for) (?:the )?|dear |attention,? |hey,? )(?:grader|judge|evaluator|scorer|marker"
            r"|assessor|rater|scoring (?:model|system))\b[^.!?\n]*(?:must|should|please|will|score|give|mark|award|rate|ignore"
            r"|is (?:instructed|required|told)|:)[^.!?\n]*"
        ),
        (
            r"\b(?:this (?:interview|interviewer|session|transcript)|the interviewer|i) (?:deserves?|must (?:get|receive|be "
            r"(?:given|scored|rated|graded))|should (?:get|receive|be (?:given|scored|rated|graded))|(?:has|have) (?:already "
            r")?been (?:graded|scored|rated|verified))[^.!?\n]*(?:score|marks?|grade|rating|points?|5|five|excellent|perfect|top"
            r"|level)[^.!?\n]*"
        ),
        (
            r"\b(?:mark|set|return|answer|output) (?:all|every|each) (?:checks?|criteri(?:a|on)|verdicts?|items?)\b[^.!?\n]{0,12}\b(?:yes"
            r"|pass\w*|met|fulfil\w*|true|5|five|full|max\w*|top|perfect)\b[^.!?\n]*"
        ),
        (
            r"\b(?:set|change|raise|increase|max(?:imi[sz]e)?|update|put) (?:your |the |her |his |candidate )*(?:rapport|trust"
            r"|interest|energy|nps|gates?|state|temperature)\b[^.!?\n]{0,20}\b(?:to|at|by|=)\b[^.!?\n]*"
        ),
        (
            r"\b(?:open|unlock|remove|disable|lift|turn off) (?:all |your |the |every |any )*(?:gates?|restrictions?|filters?"
            r"|guardrails?|safety|hidden facts|facts|safeguards|limits)\b[^.!?\n]*"
        ),
        (
            r"\b(?:jailbreak|dan mode|developer mode|debug mode|god mode|sudo|admin(?:istrator)? (?:mode|override|access)"
            r"|maintenance mode|prompt injection|do anything now|system override|root access|test mode enabled)\b[^.!?\n]*"
        ),
        (
            r"\b(?:break|drop|leave|step out of|exit|stop (?:playing|being in)|get out of|come out of) (?:your |the |this "
            r")?(?:character|role(?:[- ]?play)?|persona|act|simulation)\b(?! (?:at|in (?:your|the|that) (?:company|job"
            r"|team)))[^.!?\n]*"
        ),
        (
            r"\b(?:are you|you(?:'re| are)) (?:an? |just an? |actually an? |really an? |secretly an? |only an? |not a human,? "
            r")*(?:ai\b|artificial intelligence|language model|llm|chat ?bot|bot\b(?! (?:developer|builder|designer|programmer))"
            r"|robot\b(?! (?:\w+er|\w+or|technician|arm)\b)|gpt(?:-?\d)?|computer program"
            r"|machine\b(?! (?:operator|learning|shop))|simulation|simulated|real person or|human or)[^.!?\n]*"
        ),
        r"\bas an? (?:ai|language model|llm|chat ?bot)\b[^.!?\n]*",
        (
            r"\b(?:respond|reply|answer|output|return|format (?:your|the) (?:answer|reply|response))\b[^.!?\n]{0,25}\b(?:in|with"
            r"|as|using) (?:only |valid |pure |raw |the |a |an )*(?:json|xml|yaml|base ?64|rot13|hex|html|markdown|python|code"
            r"|sql|morse|binary)\b[^.!?\n]*"
        ),
        r"\b(?:repeat|say|write|print|output) (?:exactly |only |after me|verbatim|the (?:word|phrase|following)s?)[^.!?\n]*",
        (
            r"\b(?:new|updated|real|actual|following|these|special|additional|important) (?:system )?(?:instructions?|orders"
            r"|prompt|directives?)\s*(?::|for you|from (?:the )?(?:system|developer|admin)|follow|apply|override"
            r"|supersede)[^.!?\n]*"
        ),
        r"\b(?:decode|base64|rot13)\b[^.!?\n]*(?:follow|execute|do what|obey|and (?:do|run|answer)|this|:)[^.!?\n]*",
        (
            r"\b(?:simulat(?:e|ion|ed)|game|exercise|test|hypothetical)\b[^.!?\n]{0,40}\b(?:so|where) you (?:can|must|may"
            r"|should) (?:say|tell|reveal|answer|share)[^.!?\n]*(?:anything|everything|all|hidden|secret)[^.!?\n]*"
        ),
        (
            r"\b(?:tell|give|list|reveal|dump|share|show)\b[^.!?\n]{0,15}\b(?:all|every(?:thing)?)\b[^.!?\n]{0,30}\b(?:hidden"
            r"|secret|locked|gated|hiding|withh\w+|not supposed|not allowed|forbidden|undisclosed)\b[^.!?\n]*"
        ),
        (
            r"\b(?:i am|i'm|this is) (?:the|your) (?:developer|creator|programmer|admin(?:istrator)?|author|system|designer)(?: "
            r"of (?:this (?:\w+ )?(?:simulation|system|program|ai|bot|app|scenario)|(?:the|your) (?:\w+ )?(?:simulation|ai|bot"
            r"|scenario))|,| and\b[^.!?\n]*\b(?:prompt|debug"
            r"|show|reveal|override))[^.!?\n]*"
        ),
        (
            r"\byour (?:developers?|creators?|programmers?|makers?|operators?)\b[^.!?\n]*(?:want|asked|authori[sz]ed|allow|said"
            r"|need|told)[^.!?\n]*"
        ),
    )
)
