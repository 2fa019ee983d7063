package vn.hoivan.web.signing;

import java.io.Serializable;
import java.util.Optional;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import org.primefaces.model.file.UploadedFile;

import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.signing.KeyFacts;
import vn.hoivan.signing.SigningKeys;

/** The caller's signing key, and for the clerk the agency's. */
@Named
@ViewScoped
public class KeysBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SigningKeys keys;
    @EJB
    private People people;
    private boolean agency;
    private String passphrase;
    private transient UploadedFile keyFile;
    private transient UploadedFile picture;

    public String enroll() {
        byte[] file = bytes(keyFile, "keyFile");
        if (agency) {
            keys.enrollAgency(file, passphrase);
        } else {
            keys.enroll(file, passphrase);
        }
        return again();
    }

    public String issue() {
        if (agency) {
            keys.issueAgency(passphrase);
        } else {
            keys.issue(passphrase);
        }
        return again();
    }

    public String keepPicture() {
        byte[] file = bytes(picture, "picture");
        if (agency) {
            keys.pictureAgency(file);
        } else {
            keys.picture(file);
        }
        return again();
    }

    public KeyFacts getKey() {
        Optional<KeyFacts> key = agency ? keys.ofAgency() : keys.mine();
        return key.orElse(null);
    }

    /** @return whether the built-in authority issues trial keys here */
    public boolean isTrial() {
        return keys.trialKeys();
    }

    public boolean isClerk() {
        return people.me().is(Role.CLERK);
    }

    private static byte[] bytes(UploadedFile file, String field) {
        if (file == null || file.getSize() == 0) {
            throw BusinessException.invalid(field, "shared.required");
        }
        return file.getContent();
    }

    private String again() {
        passphrase = null;
        return "/signing/keys.xhtml?faces-redirect=true&agency=" + agency;
    }

    public boolean isAgency() {
        return agency;
    }

    public void setAgency(boolean agency) {
        this.agency = agency;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public UploadedFile getKeyFile() {
        return keyFile;
    }

    public void setKeyFile(UploadedFile keyFile) {
        this.keyFile = keyFile;
    }

    public UploadedFile getPicture() {
        return picture;
    }

    public void setPicture(UploadedFile picture) {
        this.picture = picture;
    }
}
