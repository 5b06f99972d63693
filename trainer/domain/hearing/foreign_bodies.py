"""What no interviewer says aloud: markup, code, another speaker's label, and orders to the machine in other tongues."""

import re

_MARKS = (
    (
        r"(?:<\s*/?\s*(?:system|user|assistant|instructions?|prompt|transcript|rubric|turn|candidate|interviewer|tool|script"
        r"|verdict|admin|s|im_start|im_end|data|context|answer)\b[^>\n]{0,80}>|<\|[^|\n]{1,40}\|>|\[/?(?:INST|SYS|SYSTEM"
        r"|ASSISTANT|USER)\]|<<\s*/?SYS\s*>>|\{\{[^}\n]{1,80}\}\}|\$\{[^}\n]{1,80}\})[^\n]*"
    ),
    (
        r"(?:^|\n)\s*(?:#{1,4}\s*)?(?:system|assistant|developer|user|candidate|interviewer|tool|admin)\s*(?:message|prompt"
        r"|note|override|instruction)?\s*:\s*[^\n]+"
    ),
    r"(?:^|\n)\s*#{1,4}\s*(?:instructions?|system|new task|response|task|prompt)\b[^\n]*",
    (
        r"\{\s*\"?(?:role|act|facts?|system|verdict|level|score|points|instructions?|plan|state|rapport|prompt|content"
        r"|overall|percent|reveal|command|tool)\"?\s*:[^}]*\}?"
    ),
    r"```[\s\S]*?(?:```|$)",
    (
        r"\b(?:import os|os\.system|subprocess|eval\(|exec\(|rm -rf|drop table|select \* from|<script|curl http|; ?--"
        r"|print\(|console\.log|__import__)[^\n]*"
    ),
    (
        r"(?:ignor(?:ier|iere|a|ez|e|ar)|vergiss|missachte|oublie[zr]?|olvida|dimentica|negeer|vergeet|esque[cç]a|zignoruj"
        r"|desconsidere|descarta|ignorera|glöm)\b[^.!?\n]{0,40}(?:anweisung\w*|instru\w+|istruzion\w+|vorgaben|regeln"
        r"|r[eè]gles|reglas|regole|consignes?|indicaciones|instructies|polece\w+|regras|befehle|prompt|alles|tout)[^.!?\n]*"
    ),
    (
        r"(?:zeig|zeige|gib|nenne|verrate|montre|affiche|r[ée]v[èe]le|donne|muestra|revela|dime|mostra|mostrami|rivela|toon"
        r"|mostre|révélez)\b[^.!?\n]{0,40}(?:system-?prompt|systemprompt|prompt|anweisungen|instruc\w+|istruzioni|geheime\w*"
        r"|versteckte\w*|cach[ée]e?s|ocult\w+|nascost\w+|escondid\w+|fakten)[^.!?\n]*"
    ),
    (
        r"(?:du bist (?:jetzt|ab jetzt|nun)|tu es (?:maintenant|d[ée]sormais)|vous [êe]tes (?:maintenant|d[ée]sormais)|ahora "
        r"eres|a partir de ahora|d'ora in poi|sei ora|ora sei|je bent nu|agora voc[êe] [ée]|jesteś teraz|ab sofort bist "
        r"du)[^.!?\n]*"
    ),
    (
        r"(?:忽略|无视|無視|忘记|忘れ|無視して)[^。\n]{0,20}(?:指令|指示|说明|提示|规则|ルール|プロンプト)[^。\n]*|(?:игнорируй|забудь"
        r"|проигнорируй)[^.\n]{0,40}(?:инструкц\w+|правил\w+|указан\w+)[^.\n]*|(?:이전|위의)[^.\n]{0,15}(?:지시|명령|프롬프트)[^.\n]*"
        r"|(?:तजाهल|تجاهل)[^.\n]{0,40}(?:التعليمات|الأوامر)[^.\n]*|(?:系统提示|システムプロンプト|системный промпт)[^\n]*"
    ),
)
_IGNORE = (
    r"(?:ignorier\w*|ignor(?:e[zr]|e(?= (?:tes|les|toutes|vos|ces|la|le)\b)|a|á|i|o|uj|ă|era|ér)|vergiss|vergesst|vergessen sie"
    r"|missachte\w*|oublie[zr]?|olvid[ae]\w*|dimentica\w*|scorda\w*|negeer|vergeet"
    r"|esque[cç]\w*|desconsider\w*|descart\w+|zignoruj|zapomnij|zapomeň|glöm|glem|unohda|felejtsd|uită|abaikan|lupakan|bỏ qua|quên"
    r"|забудь\w*|игнорируй\w*"
    r"|проигнорируй\w*|αγνόησε|ξέχασε)"
)
_ORDERS = (
    r"(?:anweisung\w*|vorgaben|regeln|rolle\b|instru[cç]\w+|instruktion\w*|instrukcj\w+|istruzion\w+|consignes?|r[eè]gles|r[oô]le\b"
    r"|reglas|papel\b|rol\b|ruolo|regole"
    r"|instructies|regels|regras|polece\w+|zasad\w*|instruksi|perintah|hướng dẫn|pokyn\w*|instruktioner|ohjeet|utasítás\w*|инструкц\w+"
    r"|правил\w*|роль|οδηγίες"
    r"|(?:system)?prompt\w*|indicaciones|órdenes)"
)
_SECRET = (
    r"(?:secr[eèé]t\w*|geheime?\w*|verborgen\w*|versteckt\w*|ocult\w*|escondid\w*|cach[ée]e?s?|segret\w*|nascost\w*|ukryt\w*"
    r"|tajn\w*|gizli|скрыт\w*|секретн\w*)"
)
_GIVE = (
    r"(?:gib|geben sie|gebt|donne[zr]?|mets|mettez|da[md]?e|dame|deme|ponme|ponga|dammi|dai|mi dia|geef|d[áê]|dá-me|me dê|daj|ver\b"
    r"|дай\w*|поставь\w*|ge mig)"
)
_BEST = (
    r"(?:(?:volle|maximale|höchste|beste|hoogste) (?:punkt\w*|note|bewertung|score|cijfer|punten)|(?:note|score) maximale?"
    r"|meilleure note|(?:puntuaci[oó]n|nota"
    r"|calificaci[oó]n|pontua[cç][aã]o) (?:más alta|m[áa]xima|mais alta)|m[áa]xima (?:puntuaci[oó]n|nota|calificaci[oó]n"
    r"|pontua[cç][aã]o)|punteggio (?:massimo|pieno|più alto)"
    r"|massimo (?:dei voti|punteggio)|voto (?:massimo|più alto)|najwyższ\w+ (?:ocen\w+|wynik|punktacj\w+)|maksimum puan"
    r"|en yüksek (?:puan\w*|not\w*)"
    r"|(?:высш|максимальн)\w+ (?:оценк|балл)\w*|högsta betyg\w*)"
)
_TONGUES = (
    rf"(?<!\w){_IGNORE}\b[^.!?\n]{{0,50}}\b{_ORDERS}[^.!?\n]*",
    r"\b(?:talimat\w*|kural\w*|komut\w*)\b[^.!?\n]{0,20}\b(?:unut\w*|yok ?say\w*|görmezden gel\w*|dikkate alma\w*)\b[^.!?\n]*",
    rf"\b{_GIVE}\b[^.!?\n]{{0,45}}\b{_BEST}[^.!?\n]*|\b{_BEST}\b[^.!?\n]{{0,12}}\bver\b[^.!?\n]*",
    (
        rf"\b{_ORDERS}\s+{_SECRET}[^.!?\n]*|\b{_SECRET} (?:anweisung\w*|instru\w+|istruzion\w+|consignes|instructies|talimat\w*|polece\w+"
        rf"|инструкц\w+)[^.!?\n]*"
    ),
    (
        r"\b(?:welche|quels?|qué|que|quali|welke|quais|jakie|hangi|какие)\b[^.!?\n]{0,12}\b(?:fakten|faits|hechos|datos|fatti|feiten|fatos"
        r"|fakty|факты)\b[^.!?\n]{0,30}\b(?:nicht"
        r"|verraten|geheim|gesperrt|pas|secrets|cach\w+|no|ocult\w+|non|nascost\w+|niet|verborgen|não|nie|скры\w+)\b[^.!?\n]*"
    ),
    (
        r"\b(?:dime|dis-moi|dites-moi|sag mir|zeig\w* mir|muéstrame|montre-moi|dimmi|mostrami|diga|mostre|zeg me|laat me|powiedz|pokaż"
        r"|göster|покажи|bana)\b[^.!?\n]{0,30}\b(?:instrucciones"
        r"|instructions|consignes|anweisungen|istruzioni|instruções|instructies|polecenia|talimat\w*|(?:system)?-?prompt\w*|istem\w*"
        r"|промпт)\b[^.!?\n]*"
    ),
    (
        r"\b(?:du bist|tu es|t'es|eres|sei|je bent|você é|jesteś)\b[^.!?\n]{0,14}\b(?:ab sofort|ab jetzt|jetzt|nun|kein|keine|maintenant"
        r"|désormais|plus|ahora|ya no|ora|non|nu|geen"
        r"|agora|não|teraz|nie)\b[^.!?\n]{0,30}\b(?:assistent\w*|assistant\w*|asistente|ki|ia|ai|bot|modell?o?|modèle|interviewer"
        r"|bewerber\w*|candidat\w*|kandydat\w*)\b[^.!?\n]*"
    ),
    (
        r"\b(?:réponds|répondez|antworte|responde|rispondi|antwoord|odpowiedz)\b[^.!?\n]{0,15}\b(?:comme|als|como|come"
        r"|jako)\b[^.!?\n]{0,8}\b(?:ia|ki|ai|bot|assistent\w*"
        r"|assistant|asistente|robot|machine)\b[^.!?\n]*"
    ),
    (
        r"(?:指令|指示|ルール|规则|規則|プロンプト|命令|提示)[^。\n]{0,8}(?:無視|忘れ|忽略|无视|忘记)[^。\n]*|(?:隠された|秘密の|隐藏的|隱藏的|숨겨진)[^。\n]{0,10}(?:情報|事実|信息|事实|资料"
        r"|정보)[^。\n]*"
        r"|(?:给我|給我)[^。\n]{0,8}(?:满分|滿分|最高分)[^。\n]*|(?:満点|最高点)[^。\n]{0,8}(?:ください|下さい|つけ)[^。\n]*"
    ),
    (
        r"(?:تجاهل|انس[َى]?)[^.\n]{0,40}(?:التعليمات|الأوامر|القواعد|دورك)[^.\n]*|(?:지시|명령|규칙)[^.\n]{0,12}(?:무시|잊)[^.\n]*|(?:निर्देश"
        r"|नियम)[^।\n]{0,30}(?:अनदेखा|भूल)[^।\n]*"
    ),
)

FOREIGN_BODIES = (
    *(re.compile(pattern, re.IGNORECASE | re.DOTALL) for pattern in _MARKS),
    *(re.compile(pattern, re.IGNORECASE) for pattern in _TONGUES),
)
"""Every rule, in no order."""
