package org.chainhall.server.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that a name may have or not: legal forms, articles and prepositions. They are common knowledge; ISO 20275 names
 * the legal forms of every country, these are the ones that companies write behind their names. No single letters: who
 * types "Raiffeisenbank A" about to type Attersee.
 */
final class OptionalWords {
    /** Folded as {@link WordSplitter} leaves them; those of several words with {@code _} between. */
    private static final String FORMS = """
            ltd limited plc llc llp lp lllp inc incorporated corp corporation co company pte pty pvt private pc pllc cic
            gmbh mbh ag kg kgaa ohg gbr ug ev eg se ewiv gesmbh haftungsbeschrankt og
            sa sas sasu sarl eurl snc scs sca sci gie societe anonyme
            sl slu slne sociedad anonima sac saa sab scl srl cv sapi ltda limitada eireli epp cia
            spa srls sapa scarl societa soc coop
            nv bv bvba vof cvba eesv ab as asa ans sf aps ivs oy oyj tmi ehf hf ohf
            doo dd dno ad jdoo jtd zadruga kft zrt nyrt kkt sro vos spol zoo oo spzoo sp_z_o_o sp_zoo sp_z_oo sp_k
            sp_j sp sa_r_l ood eood ead et uab ou sia
            ooo oao zao pao ao pjsc ojsc cjsc jsc tov prat pat fop too llc_fz fzco fze fzc wll qsc psc saog saoc
            ооо оао зао пао ао нао ип ано фгуп гуп тоо тов прат пат ат дп чуп сооо ад оод еоод доо
            sti ve san tic ticaret sanayi anonim sirketi limited_sirketi ltd_sti
            tbk pt bhd sdn kk gk eirl spol_s_r_o s_r_o s_a s_l s_p_a b_v n_v a_s a_g d_o_o d_d k_s co_ltd
            αε επε ικε οε εε αβεε בעמ شركة ذمم شمم المحدودة محدودة مساهمة
            """;

    private static final String SMALL_WORDS = """
            the of and for in to at by on
            der die das des dem den und fur von vom zu zum zur im am mit
            le la les du des de et en au aux pour un une
            el los las del y_cia para con por
            do da dos das em no na ao os um uma
            il lo gli dei della delle degli di ed per nel
            van het een voor en met te
            za od sa iz
            и в на с для из по от за
            و في من على
            """;

    private static final Pattern SPACELESS = Pattern.compile("股份有限公司|有限责任公司|有限責任公司|股份公司|有限公司|公司"
            + "|株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人|주식회사|유한책임회사|유한회사|\\(주\\)|\\(株\\)");

    private static final int MOST_WORDS = 4;
    private static final int PAIR = 2;

    private final Set<String> words = Arrays.stream(
                    (FORMS + SMALL_WORDS).strip().split("\\s+"))
            .map(word -> word.replace('_', ' '))
            .collect(Collectors.toUnmodifiableSet());

    /** Which of the tokens of a text may be missing; none if it would be all. */
    BitSet in(List<Token> tokens, String text) {
        BitSet optional = new BitSet(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            optional.set(i, i + longestFrom(i, tokens));
        }
        if (Scripts.hasCjk(text)) {
            markSpaceless(tokens, text, optional);
        }
        if (optional.cardinality() == tokens.size()) {
            optional.clear();
        }
        return optional;
    }

    private int longestFrom(int first, List<Token> tokens) {
        StringBuilder phrase = new StringBuilder();
        int longest = 0;
        for (int i = first; i < Math.min(first + MOST_WORDS, tokens.size()); i++) {
            phrase.append(i == first ? "" : " ").append(tokens.get(i).text());
            if (words.contains(phrase.toString())) {
                longest = i - first + 1;
            }
        }
        return longest;
    }

    private static void markSpaceless(List<Token> tokens, String text, BitSet optional) {
        Matcher form = SPACELESS.matcher(text);
        while (form.find()) {
            for (int i = 0; i < tokens.size(); i++) {
                if (isOf(tokens.get(i), form)) {
                    optional.set(i);
                }
            }
        }
    }

    /** Or a pair of characters of which one is the form's: no name that leaves the form out has it. */
    private static boolean isOf(Token token, Matcher form) {
        boolean within = token.start() >= form.start() && token.end() <= form.end();
        boolean overlaps = token.start() < form.end() && token.end() > form.start();
        return within || overlaps && token.text().codePointCount(0, token.text().length()) == PAIR;
    }
}
