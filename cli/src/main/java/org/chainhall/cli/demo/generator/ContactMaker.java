package org.chainhall.cli.demo.generator;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.client.model.Contact;
import org.chainhall.client.model.ContactRole;
import org.chainhall.client.model.ContactVisibility;

/** Makes the addresses under which a company can be reached; of roles, never of persons. */
final class ContactMaker {
    List<Contact> contacts(Business business, String domain) {
        Dice dice = business.dice("contacts");
        List<Contact> contacts = new ArrayList<>();
        if (dice.chance(90)) {
            contacts.add(contact(business, ContactRole.SALES, ContactVisibility.PUBLIC, domain));
        }
        if (dice.chance(40)) {
            contacts.add(contact(business, ContactRole.OPERATIONS, ContactVisibility.MEMBERS, domain));
        }
        if (dice.chance(15)) {
            ContactRole role = dice.pick(List.of(ContactRole.CLAIMS, ContactRole.COMPLIANCE));
            contacts.add(contact(business, role, ContactVisibility.ON_INTRODUCTION, domain));
        }
        return contacts;
    }

    private static Contact contact(Business business, ContactRole role, ContactVisibility visibility, String domain) {
        return Contact.builder()
                .role(role)
                .email(role.value() + "@" + domain)
                .languages(List.of(business.language().spoken(), "en"))
                .visibility(visibility)
                .build();
    }
}
